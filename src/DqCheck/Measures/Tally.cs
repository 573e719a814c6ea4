using DqCheck.Journeys;
using DqCheck.Records;

namespace DqCheck.Measures;

/// <summary>Adds up the contributions of journeys to a measure.</summary>
/// <param name="aggregate">How contributions become a figure.</param>
/// <param name="perClient">Whether each client counts once. The journeys of a client must be added consecutively.</param>
internal sealed class Tally(Aggregate aggregate, bool perClient)
{
    private KeyedCount _included;

    private KeyedCount _counted;

    private long _days;
    private int _minimum = int.MaxValue;

    private int _maximum;
    private int _lastIncluded = -1;

    private int _lastCounted = -1;

    /// <summary>Journeys that are left out because their time has not passed.</summary>
    public KeyedCount LeftOut { get; private set; }

    /// <summary>Whether future events can still change the figure.</summary>
    public bool IsOpen { get; private set; }

    public void Add(Journey journey, Contribution contribution)
    {
        if (contribution.IsTooRecent)
            LeftOut = LeftOut.Plus(journey.Key);
        if (!contribution.TakesPart)
            return;
        IsOpen |= contribution.IsOpen;
        if (!perClient || _lastIncluded != journey.Client)
            _included += new KeyedCount(1, journey.Key) * contribution.Number;
        if (contribution.Counts && (!perClient || _lastCounted != journey.Client))
            _counted = _counted.Plus(journey.Key);
        _lastIncluded = journey.Client;
        if (contribution.Counts)
            _lastCounted = journey.Client;
        _days += contribution.Days;
        _minimum = Math.Min(_minimum, contribution.Days);
        _maximum = Math.Max(_maximum, contribution.Days);
    }

    /// <summary>Adds the tally of other journeys of the same measure, which must have no client in common with these.</summary>
    public void Add(Tally other)
    {
        _included += other._included;
        _counted += other._counted;
        _days += other._days;
        _minimum = Math.Min(_minimum, other._minimum);
        _maximum = Math.Max(_maximum, other._maximum);
        LeftOut += other.LeftOut;
        IsOpen |= other.IsOpen;
    }

    public Figure Figure =>
        aggregate switch
        {
            Aggregate.Share => Figure.Share(_counted, _included),
            Aggregate.Count => Figure.Count(_counted),
            Aggregate.Mean => Figure.Mean(_days, _included),
            Aggregate.Minimum => Figure.Extreme(_minimum, _included),
            _ => Figure.Extreme(_maximum, _included),
        };
}
