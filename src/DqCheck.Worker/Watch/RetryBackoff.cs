namespace DqCheck.Worker.Watch;

/// <summary>
/// What could not be taken, and holds up nothing else. What is wrong is said once for each place, and what is stuck there is tried again
/// when its pause is over.
/// </summary>
internal sealed class RetryBackoff(ActiveFaults faults)
{
    private readonly Dictionary<string, string> _sources = [];
    private HashSet<string> _waiting = [];

    /// <summary>A new look: what is gone is stuck no more.</summary>
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

    /// <summary>Whether it is not stuck, or may be tried again at this look.</summary>
    public bool CanTry(string path) => !_sources.TryGetValue(path, out var place) || !_waiting.Contains(place);

    /// <summary>It could not be taken; where it is gone, another worker was faster.</summary>
    public void AddFailure(string path, string place, Exception e)
    {
        if (!Path.Exists(path))
            return;
        _sources[path] = place;
        if (!faults.IsBackingOff(place))
            faults.Report(place, ActiveFaults.Describe(e));
    }
}
