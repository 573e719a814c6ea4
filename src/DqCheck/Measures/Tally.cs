using DqCheck.Journeys;

namespace DqCheck.Measures;

/// <summary>Adds up what journeys bring to a measure.</summary>
/// <param name="aggregate">How they become a figure.</param>
/// <param name="perClient">Each client counts once; journeys of one client come one after the other.</param>
internal sealed class Tally(Aggregate aggregate, bool perClient)
{
    private long _parts,
        _counted,
        _days;
    private int _least = int.MaxValue,
        _greatest;
    private int _lastPart = -1,
        _lastCounted = -1;

    /// <summary>Something that may still come can change the figure.</summary>
    public bool IsOpen { get; private set; }

    public void Add(Journey journey, Part part)
    {
        if (!part.TakesPart)
            return;
        IsOpen |= part.IsOpen;
        if (!perClient || _lastPart != journey.Client)
            _parts += part.Number;
        if (part.Counts && (!perClient || _lastCounted != journey.Client))
            _counted++;
        _lastPart = journey.Client;
        if (part.Counts)
            _lastCounted = journey.Client;
        _days += part.Days;
        (_least, _greatest) = (Math.Min(_least, part.Days), Math.Max(_greatest, part.Days));
    }

    /// <summary>Adds what other journeys brought to the same measure; none of a client of these.</summary>
    public void Add(Tally other)
    {
        (_parts, _counted, _days) = (_parts + other._parts, _counted + other._counted, _days + other._days);
        (_least, _greatest) = (Math.Min(_least, other._least), Math.Max(_greatest, other._greatest));
        IsOpen |= other.IsOpen;
    }

    public Figure Figure =>
        aggregate switch
        {
            Aggregate.Share => Figure.Share(_counted, _parts),
            Aggregate.Count => Figure.Count(_counted),
            Aggregate.Mean => Figure.Mean(_days, _parts),
            Aggregate.Least => Figure.Extreme(_least, _parts),
            _ => Figure.Extreme(_greatest, _parts),
        };
}
