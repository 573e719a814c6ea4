namespace DqCheck.Worker.Watch;

/// <summary>Ends a wait early when something changes in the inbox. A missed change is found by the next scan.</summary>
internal sealed class InboxSignal(string folder) : IDisposable
{
    private readonly SemaphoreSlim _signal = new(0, 1);
    private FileSystemWatcher? _watcher;

    /// <summary>Watches the folder anew: a watcher reports nothing about a folder that was removed and created again.</summary>
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
            // The waiter has been woken already, or this has been disposed.
        }
    }

    /// <summary>Waits for a change, or until the time is over.</summary>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken stop) => _signal.WaitAsync(atMost, stop);

    public void Dispose()
    {
        _watcher?.Dispose();
        _signal.Dispose();
    }
}
