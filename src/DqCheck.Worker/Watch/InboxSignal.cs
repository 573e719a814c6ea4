namespace DqCheck.Worker.Watch;

/// <summary>Ends a wait early when something happens in the inbox. It may miss anything: the next look sees it all the same.</summary>
internal sealed class InboxSignal(string folder) : IDisposable
{
    private readonly SemaphoreSlim _signal = new(0, 1);
    private FileSystemWatcher? _watcher;

    /// <summary>Watches the folder as it is now: a watcher says nothing of a folder that was removed and made again.</summary>
    public void Restart()
    {
        _watcher?.Dispose();
        try
        {
            _watcher = new(folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName };
            _watcher.Created += (_, _) => Signal();
            _watcher.Renamed += (_, _) => Signal();
            _watcher.EnableRaisingEvents = true;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            _watcher = null;
        }
    }

    public void Signal()
    {
        try
        {
            _signal.Release();
        }
        catch (Exception e) when (e is SemaphoreFullException or ObjectDisposedException)
        {
            // It is awake already, or done.
        }
    }

    /// <summary>Waits until it is time or something happens.</summary>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken stop) => _signal.WaitAsync(atMost, stop);

    public void Dispose()
    {
        _watcher?.Dispose();
        _signal.Dispose();
    }
}
