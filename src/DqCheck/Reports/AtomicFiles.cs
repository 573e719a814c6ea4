using System.Text;

namespace DqCheck.Reports;

/// <summary>
/// Writes files that appear in a folder only when all of them are complete: each is written under a temporary name, readable only by its
/// owner, then all are renamed one after the other.
/// </summary>
/// <remarks>If disposed before <see cref="Commit"/>, as after an error or a signal to end, nothing is left behind.</remarks>
internal sealed class AtomicFiles : IDisposable
{
    /// <summary>The longest name of a file, in bytes; on Windows in characters.</summary>
    private const int MaxNameLength = 255;

    private readonly string _folder;
    private readonly string _option;
    private readonly OutputLock _lock;
    private readonly List<(string Temporary, string Final)> _files = [];
    private readonly Dictionary<string, (SaveStamp Stamp, Func<string> GetKeptPath)> _protected = new(StringComparer.Ordinal);

    /// <param name="folder">The folder; created if it does not exist.</param>
    /// <param name="option">The option that chose the folder, for messages.</param>
    /// <exception cref="DqCheckException">The folder cannot be made.</exception>
    public AtomicFiles(string folder, string option = "--out")
    {
        _folder = folder;
        _option = option;
        OutputLock? held = null;
        OutputErrors.Wrap(
            folder,
            option,
            () =>
            {
                Directory.CreateDirectory(folder);
                held = OutputLock.Acquire(folder);
            }
        );
        _lock = held!;
    }

    /// <summary>The files written so far, each with its temporary and its final path.</summary>
    public IReadOnlyList<(string Temporary, string Final)> Files => [.. _files];

    /// <summary>Keeps a file that is to be replaced if somebody saves it before.</summary>
    /// <param name="final">The path of the file.</param>
    /// <param name="stamp">Its size and time, as far as it was read.</param>
    /// <param name="getKeptPath">Where to keep it.</param>
    public void Protect(string final, SaveStamp stamp, Func<string> getKeptPath) => _protected[final] = (stamp, getKeptPath);

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
        var length = OperatingSystem.IsWindows() ? name.Length : Encoding.UTF8.GetByteCount(name);
        if (length > MaxNameLength)
            throw OutputErrors.CreateTooLong(name);
        _files.Add((_lock.GetTemporaryPath(_files.Count), Path.Combine(_folder, name)));
        return _files[^1].Temporary;
    }

    private void Write(string temporary, string name, Action<Stream> write) =>
        OutputErrors.Wrap(
            name,
            _option,
            () =>
            {
                using var stream = new FileStream(temporary, OutputLock.PrivateOptions(FileMode.CreateNew));
                write(stream);
                stream.Flush(flushToDisk: true);
            }
        );

    /// <summary>Renames the files, replacing any existing ones: all of them, or none if one cannot be replaced.</summary>
    /// <returns>Names of the files that were saved in the meantime, and of their copies.</returns>
    /// <exception cref="DqCheckException">A file of that name is open in another program.</exception>
    public IReadOnlyList<(string Name, string Kept)> Commit()
    {
        List<(string Name, string Kept)> kept = [];
        var at = 0;
        try
        {
            OutputErrors.Wrap(_folder, _option, () => _lock.WriteOutputs(_files.Select(f => Path.GetFileName(f.Final))));
            for (; at < _files.Count; at++)
                OutputErrors.Wrap(
                    Path.GetFileName(_files[at].Final),
                    _option,
                    () => Replace(_files[at].Temporary, _files[at].Final, _lock.GetReplacedPath(at))
                );
        }
        catch (DqCheckException)
        {
            for (var i = Math.Min(at, _files.Count - 1); i >= 0; i--)
                Restore(_files[i].Temporary, _files[i].Final, _lock.GetReplacedPath(i));
            throw;
        }

        for (var i = 0; i < _files.Count; i++)
        {
            var replaced = _lock.GetReplacedPath(i);
            if (_protected.TryGetValue(_files[i].Final, out var guard) && File.Exists(replaced) && SaveStamp.Of(replaced) != guard.Stamp)
            {
                var path = guard.GetKeptPath();
                File.Move(replaced, path);
                kept.Add((Path.GetFileName(_files[i].Final), Path.GetFileName(path)));
            }

            OutputLock.TryDelete(replaced);
        }

        _files.Clear();
        return kept;
    }

    public void Dispose()
    {
        foreach (var (temporary, _) in _files)
            OutputLock.TryDelete(temporary);
        _lock.Dispose();
    }

    private static void Replace(string temporary, string final, string replaced)
    {
        if (File.Exists(final))
            File.Move(final, replaced);
        File.Move(temporary, final);
    }

    private static void Restore(string temporary, string final, string replaced)
    {
        try
        {
            if (!File.Exists(temporary))
                File.Move(final, temporary);
            if (File.Exists(replaced))
                File.Move(replaced, final);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The file that was replaced keeps its temporary name, and the first error is the one to report.
        }
    }
}
