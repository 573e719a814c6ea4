namespace DqCheck.Worker.Watch;

/// <summary>
/// What could not be taken, and holds up nothing else. What is wrong is said once for each place, and what is stuck there is tried again
/// when its pause is over.
/// </summary>
internal sealed class Stuck(Troubles troubles)
{
    private readonly Dictionary<string, string> _places = [];
    private HashSet<string> _pausing = [];

    /// <summary>A new look: what is gone is stuck no more.</summary>
    public void LookAnew()
    {
        foreach (var (path, place) in _places.Where(s => !Path.Exists(s.Key)))
        {
            _places.Remove(path);
            if (!_places.ContainsValue(place))
                troubles.Clear(place);
        }

        _pausing = [.. _places.Values.Where(troubles.IsPausing)];
    }

    /// <summary>Whether it is not stuck, or may be tried again at this look.</summary>
    public bool MayTry(string path) => !_places.TryGetValue(path, out var place) || !_pausing.Contains(place);

    /// <summary>It could not be taken; where it is gone, another worker was faster.</summary>
    public void Add(string path, string place, Exception e)
    {
        if (!Path.Exists(path))
            return;
        _places[path] = place;
        if (!troubles.IsPausing(place))
            troubles.Report(place, Troubles.WordsFor(e));
    }
}
