namespace DqCheck.Workspaces;

/// <summary>A file held open by one process. The operating system releases it when the process ends, however it ends.</summary>
internal sealed class FileLock : IDisposable
{
    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>Takes the lock; null where another process holds it or its folder is gone.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="mode">CreateNew if the file must not exist yet.</param>
    public static FileLock? TryAcquire(string path, FileMode mode = FileMode.OpenOrCreate)
    {
        try
        {
            return new(PrivateFiles.Open(path, mode));
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
        catch (IOException e) when (IsHeldElsewhere(e))
        {
            return null;
        }
    }

    /// <summary>Waits for the lock.</summary>
    public static FileLock Acquire(string path, CancellationToken cancel)
    {
        while (true)
        {
            if (TryAcquire(path) is { } held)
                return held;
            cancel.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(50));
            cancel.ThrowIfCancellationRequested();
        }
    }

    /// <summary>
    /// Whether the error means that the file is held elsewhere or exists already: EAGAIN, EEXIST, ERROR_SHARING_VIOLATION,
    /// ERROR_FILE_EXISTS. Anything else is a storage error.
    /// </summary>
    private static bool IsHeldElsewhere(IOException e) =>
        OperatingSystem.IsWindows() ? (e.HResult & 0xFFFF) is 32 or 80 : e.HResult is 11 or 17 or 35;

    public void Dispose() => _file.Dispose();
}
