using DqCheck.Journeys;

namespace DqCheck.Measures;

/// <summary>Adds up what journeys bring to a measure.</summary>
/// <param name="aggregate">How they become a figure.</param>
/// <param name="perClient">Each client counts once; journeys of one client come one after the other.</param>
internal sealed class Tally(Aggregate aggregate, bool perClient)
{
    private long _included;

    private long _counted;

    private long _days;
    private int _least = int.MaxValue;

    private int _greatest;
    private int _lastIncluded = -1;

    private int _lastCounted = -1;

    /// <summary>Something that may still come can change the figure.</summary>
    public bool IsOpen { get; private set; }

    public void Add(Journey journey, Contribution contribution)
    {
        if (!contribution.TakesPart)
            return;
        IsOpen |= contribution.IsOpen;
        if (!perClient || _lastIncluded != journey.Client)
            _included += contribution.Number;
        if (contribution.Counts && (!perClient || _lastCounted != journey.Client))
            _counted++;
        _lastIncluded = journey.Client;
        if (contribution.Counts)
            _lastCounted = journey.Client;
        _days += contribution.Days;
        _least = Math.Min(_least, contribution.Days);
        _greatest = Math.Max(_greatest, contribution.Days);
    }

    /// <summary>Adds what other journeys brought to the same measure; none of a client of these.</summary>
    public void Add(Tally other)
    {
        _included = _included + other._included;
        _counted = _counted + other._counted;
        _days = _days + other._days;
        _least = Math.Min(_least, other._least);
        _greatest = Math.Max(_greatest, other._greatest);
        IsOpen |= other.IsOpen;
    }

    public Figure Figure =>
        aggregate switch
        {
            Aggregate.Share => Figure.Share(_counted, _included),
            Aggregate.Count => Figure.Count(_counted),
            Aggregate.Mean => Figure.Mean(_days, _included),
            Aggregate.Minimum => Figure.Extreme(_least, _included),
            _ => Figure.Extreme(_greatest, _included),
        };
}
