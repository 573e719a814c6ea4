namespace DqCheck.Worker.Watch;

/// <summary>
/// Files that could not be taken. They do not hold up others. Each fault is logged once for each source, and its files are retried after
/// its delay.
/// </summary>
internal sealed class RetryBackoff(ActiveFaults faults)
{
    private readonly Dictionary<string, string> _sources = [];
    private HashSet<string> _waiting = [];

    /// <summary>Starts a scan: files that are gone need no retry.</summary>
    public void BeginScan()
    {
        foreach (var (path, place) in _sources.Where(s => !Path.Exists(s.Key)))
        {
            _sources.Remove(path);
            if (!_sources.ContainsValue(place))
                faults.Clear(place);
        }

        _waiting = [.. _sources.Values.Where(faults.IsBackingOff)];
    }

    /// <summary>Whether the file may be tried in this scan.</summary>
    public bool CanTry(string path) => !_sources.TryGetValue(path, out var place) || !_waiting.Contains(place);

    /// <summary>Adds a file that could not be taken; if it is gone, another worker was faster.</summary>
    public void AddFailure(string path, string place, Exception e)
    {
        if (!Path.Exists(path))
            return;
        _sources[path] = place;
        if (!faults.IsBackingOff(place))
            faults.Report(place, ActiveFaults.Describe(e));
    }
}
