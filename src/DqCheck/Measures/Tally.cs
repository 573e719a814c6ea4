using DqCheck.Journeys;
using DqCheck.Records;

namespace DqCheck.Measures;

/// <summary>Adds up the contributions of journeys to a measure.</summary>
/// <param name="aggregate">How contributions become a figure.</param>
/// <param name="perClient">Whether each client counts once. The journeys of a client must be added consecutively.</param>
internal sealed class Tally(Aggregate aggregate, bool perClient)
{
    // Numbers and keys stand apart: this is the innermost loop of all measures.
    private long _included;
    private ulong _includedKey;
    private long _counted;
    private ulong _countedKey;
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
        if (!contribution.TakesPart)
        {
            if (contribution.IsTooRecent)
                LeftOut = LeftOut.Plus(journey.Key);
            return;
        }

        IsOpen |= contribution.IsOpen;
        if (!perClient || _lastIncluded != journey.Client)
        {
            _included += contribution.Number;
            _includedKey += journey.Key * (ulong)contribution.Number;
        }

        if (contribution.Counts && (!perClient || _lastCounted != journey.Client))
        {
            _counted++;
            _countedKey += journey.Key;
        }

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
        _includedKey += other._includedKey;
        _counted += other._counted;
        _countedKey += other._countedKey;
        _days += other._days;
        _minimum = Math.Min(_minimum, other._minimum);
        _maximum = Math.Max(_maximum, other._maximum);
        LeftOut += other.LeftOut;
        IsOpen |= other.IsOpen;
    }

    public Figure Figure =>
        aggregate switch
        {
            Aggregate.Share => Figure.Share(Counted, Included),
            Aggregate.Count => Figure.Count(Counted),
            Aggregate.Mean => Figure.Mean(_days, Included),
            Aggregate.Minimum => Figure.Extreme(_minimum, Included),
            _ => Figure.Extreme(_maximum, Included),
        };

    private KeyedCount Included => new(_included, _includedKey);

    private KeyedCount Counted => new(_counted, _countedKey);
}
