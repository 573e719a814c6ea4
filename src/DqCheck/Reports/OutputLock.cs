using System.Text;

namespace DqCheck.Reports;

/// <summary>
/// A locked file in a folder of outputs: while a run holds it, the temporary files with its name belong to a run that is alive. Those of
/// runs that were killed are removed by the next run.
/// </summary>
/// <remarks>
/// The file lists the outputs once all of them are complete. If a run is killed while it replaces them, the next one replaces the rest.
/// </remarks>
internal sealed class OutputLock : IDisposable
{
    private const string Prefix = ".dqcheck-";

    /// <summary>The last line of a list of outputs, which shows that it is complete.</summary>
    private const string End = "/";

    private readonly string _path;
    private readonly FileStream _file;

    private OutputLock(string path, FileStream file)
    {
        _path = path;
        _file = file;
    }

    /// <summary>Removes what dead runs have left in a folder, and takes a lock for this run.</summary>
    public static OutputLock Acquire(string folder)
    {
        RemoveDeadRuns(folder);
        while (true)
        {
            var path = Path.Combine(folder, Prefix + Path.GetFileNameWithoutExtension(Path.GetRandomFileName()) + ".lock");
            try
            {
                var file = new FileStream(path, PrivateOptions(FileMode.CreateNew));
                // Another run may have found it before it was locked, and removed it.
                if (File.Exists(path))
                    return new(path, file);
                file.Dispose();
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another run is finding out whether this one is alive.
            }
        }
    }

    /// <summary>The temporary name of an output: short, whatever the length of its own.</summary>
    public string GetTemporaryPath(int output) => GetPath(_path, output, "tmp");

    /// <summary>The name of the file that an output replaces, until all are replaced.</summary>
    public string GetReplacedPath(int output) => GetPath(_path, output, "old");

    /// <summary>Lists the outputs, all of which are complete.</summary>
    public void WriteOutputs(IEnumerable<string> names)
    {
        _file.Write(Encoding.UTF8.GetBytes(string.Join('\n', [.. names, End])));
        _file.Flush(flushToDisk: true);
    }

    public void Dispose()
    {
        // Deleted first, so that nobody takes its lock in between; Windows deletes only what is closed.
        if (!OperatingSystem.IsWindows())
            TryDelete(_path);
        _file.Dispose();
        TryDelete(_path);
    }

    /// <summary>Options for a file that only its owner can read, and that nobody else can open while it is written.</summary>
    public static FileStreamOptions PrivateOptions(FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 1 << 16,
        };
        if (mode == FileMode.CreateNew && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    public static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing more can be done, and the first error is the one to report.
        }
    }

    private static string GetPath(string path, int output, string extension) =>
        Path.ChangeExtension(path, FormattableString.Invariant($"{output}.{extension}"));

    private static void RemoveDeadRuns(string folder)
    {
        try
        {
            foreach (var path in Directory.GetFiles(folder, Prefix + "*.lock"))
                RemoveDeadRun(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder cannot be listed, or another run is doing the same.
        }
    }

    private static void RemoveDeadRun(string path)
    {
        try
        {
            using OutputLock dead = new(path, new FileStream(path, PrivateOptions(FileMode.Open)));
            dead.Finish();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The run is alive, or its files are those of somebody else.
        }
    }

    /// <summary>Replaces what outputs are left, if all were complete, and deletes the temporary files.</summary>
    private void Finish()
    {
        var folder = Path.GetDirectoryName(_path)!;
        using StreamReader reader = new(_file, leaveOpen: true);
        string[] names = reader.ReadToEnd().Split('\n');
        if (names[^1] == End && names.SkipLast(1).All(n => n.Length > 0 && Path.GetFileName(n) == n))
        {
            foreach (var (i, name) in names.SkipLast(1).Index().Where(n => File.Exists(GetTemporaryPath(n.Index))))
                File.Move(GetTemporaryPath(i), Path.Combine(folder, name), overwrite: true);
        }

        foreach (var file in Directory.GetFiles(folder, Path.GetFileNameWithoutExtension(_path) + ".*"))
        {
            if (file != _path)
                File.Delete(file);
        }
    }
}
