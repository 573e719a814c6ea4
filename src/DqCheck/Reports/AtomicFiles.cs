namespace DqCheck.Reports;

/// <summary>
/// Writes files that appear in a folder only when all of them are complete: each is written under a temporary name, readable only by its
/// owner, then all are renamed one after the other.
/// </summary>
/// <remarks>If disposed before <see cref="Commit"/>, as after an error or Ctrl+C, nothing is left behind.</remarks>
internal sealed class AtomicFiles : IDisposable
{
    private readonly string _folder;
    private readonly string _option;
    private readonly List<(string Temporary, string Final)> _files = [];

    /// <param name="folder">The folder; created if it does not exist.</param>
    /// <param name="option">The option that chose the folder, for messages.</param>
    /// <exception cref="DqCheckException">The folder cannot be made.</exception>
    public AtomicFiles(string folder, string option = "--out")
    {
        _folder = folder;
        _option = option;
        WrapErrors(folder, () => Directory.CreateDirectory(folder));
    }

    /// <summary>Writes a file under a temporary name.</summary>
    /// <exception cref="DqCheckException">It cannot be written: no permission, or the disk is full.</exception>
    public void Add(string name, Action<Stream> write) => Write(GetPath(name), name, write);

    /// <summary>Writes independent files in parallel.</summary>
    /// <exception cref="DqCheckException">One cannot be written.</exception>
    public void Add(IReadOnlyList<(string Name, Action<Stream> Write)> files, CancellationToken cancel)
    {
        List<(string Temporary, string Name, Action<Stream> Write)> named = [.. files.Select(f => (GetPath(f.Name), f.Name, f.Write))];
        named.RunParallel(
            file =>
            {
                Write(file.Temporary, file.Name, file.Write);
                return true;
            },
            cancel
        );
    }

    private string GetPath(string name)
    {
        var temporary = Path.Combine(_folder, $".{name}.{Path.GetRandomFileName()}.tmp");
        _files.Add((temporary, Path.Combine(_folder, name)));
        return temporary;
    }

    private void Write(string temporary, string name, Action<Stream> write)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 1 << 16,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        WrapErrors(
            name,
            () =>
            {
                using var stream = new FileStream(temporary, options);
                write(stream);
                stream.Flush(flushToDisk: true);
            }
        );
    }

    /// <summary>Renames the files, replacing any existing ones.</summary>
    /// <exception cref="DqCheckException">A file of that name is open in another program.</exception>
    public void Commit()
    {
        foreach (var (temporary, final) in _files)
            WrapErrors(Path.GetFileName(final), () => File.Move(temporary, final, overwrite: true));
        _files.Clear();
    }

    public void Dispose()
    {
        foreach (var (temporary, _) in _files)
        {
            try
            {
                File.Delete(temporary);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Nothing more can be done, and the first error is the one to report.
            }
        }
    }

    private void WrapErrors(string name, Action write)
    {
        try
        {
            write();
        }
        catch (UnauthorizedAccessException e)
        {
            throw new DqCheckException(
                FaultKind.Output,
                $"{name} cannot be written: there is no permission to write there. Choose another place with {_option}.",
                cause: e
            );
        }
        catch (IOException e)
        {
            throw new DqCheckException(
                FaultKind.Output,
                $"{name} cannot be written: the disk is full, the folder cannot be used, or the file is open in another program "
                    + $"such as Excel. Close it, make room or choose another place with {_option}.",
                cause: e
            );
        }
    }
}
