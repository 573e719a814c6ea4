using DqCheck.Journeys;
using DqCheck.Measures;

namespace DqCheck.Contracts;

/// <summary>What journeys bring to one indicator: of all agencies, of each, and by the columns by which it is split.</summary>
/// <param name="indicator">The indicator.</param>
/// <param name="definition">Its measure.</param>
/// <param name="run">The journeys by its settings.</param>
/// <param name="window">Its window; null where it has none.</param>
/// <param name="supply">Whose journeys count for all agencies together.</param>
/// <param name="traits">What else it asks about journeys.</param>
internal sealed class IndicatorCount(
    Indicator indicator,
    JourneyMeasure definition,
    MeasureRun run,
    Window? window,
    Supply supply,
    JourneyTraits traits
)
{
    private readonly uint _groups = GroupMask.Of(indicator.ClientGroup, indicator.SubstanceGroup, indicator.Settings.ByPrimary);
    private readonly (string By, Func<Journey, string> Read)[] _splits = [.. indicator.Breakdown.Select(by => (by, traits.Reader(by)))];
    private readonly bool[]? _types = indicator.Settings.Modality is { } code ? traits.TypesOf(code) : null;
    private readonly Dictionary<int, Tally> _agencies = [];
    private readonly Dictionary<string, Tally>[] _parts = [.. indicator.Breakdown.Select(_ => new Dictionary<string, Tally>())];

    public Indicator Indicator => indicator;

    public Window? Window => window;

    public Supply Supply => supply;

    public Tally All { get; } = Empty(indicator, definition);

    /// <summary>By the order of the columns, then by value.</summary>
    public IEnumerable<(string By, string Value, Tally Tally)> Parts =>
        _splits.Zip(_parts).SelectMany(s => s.Second.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (s.First.By, p.Key, p.Value)));

    /// <summary>Of the agency of a code's id.</summary>
    public Tally OfAgency(int agency) => _agencies.GetValueOrDefault(agency) ?? Empty(indicator, definition);

    /// <summary>What is asked of each journey: indicators that ask the same differ only in whose answers they count.</summary>
    public (JourneyMeasure Definition, MeasureRun Run, Window? Window) Question => (definition, run, window);

    /// <summary>Adds what the journeys of a stretch bring to indicators that ask the same; null for one in which none takes part.</summary>
    public static void Add(IReadOnlyList<IndicatorCount> alike, AgencyCount?[] sums, Stretch stretch)
    {
        var (definition, run, window) = alike[0].Question;
        var groups = alike.Aggregate(0u, (all, count) => all | count._groups);
        foreach (var journey in run.Journeys.In(stretch))
        {
            if ((journey.Class.Bit & groups) == 0)
                continue;
            var part = definition.Of(journey, window!, run);
            if (!part.TakesPart)
                continue;
            for (var k = 0; k < sums.Length; k++)
                alike[k].Add(journey, part, ref sums[k]);
        }
    }

    private void Add(Journey journey, Part part, ref AgencyCount? sum)
    {
        if ((journey.Class.Bit & _groups) == 0 || !Takes(journey))
            return;
        sum ??= new(Empty(indicator, definition), [.. _splits.Select(_ => new Dictionary<string, Tally>())]);
        sum.Tally.Add(journey, part);
        for (var i = 0; i < _splits.Length; i++)
            Sum(sum.Parts[i], _splits[i].Read(journey)).Add(journey, part);
    }

    /// <summary>Adds what journeys of an agency bring.</summary>
    public void Add(int agency, AgencyCount? count)
    {
        if (count is null)
            return;
        if (!_agencies.TryGetValue(agency, out var sum))
            _agencies.Add(agency, sum = Empty(indicator, definition));
        sum.Add(count.Tally);
        if (!supply.Has(agency))
            return;
        All.Add(count.Tally);
        foreach (var (parts, ofAgency) in _parts.Zip(count.Parts))
        {
            foreach (var (value, tally) in ofAgency)
                Sum(parts, value).Add(tally);
        }
    }

    private bool Takes(Journey journey) =>
        (indicator.Settings.MinAge is not { } age || traits.AgeAtReferral(journey) >= age)
        && (_types is null || traits.HasOpen(journey, _types, window));

    private Tally Sum(Dictionary<string, Tally> sums, string value)
    {
        if (!sums.TryGetValue(value, out var sum))
            sums.Add(value, sum = Empty(indicator, definition));
        return sum;
    }

    private static Tally Empty(Indicator indicator, JourneyMeasure definition) =>
        new(definition.Aggregate, definition.PerClient || indicator.Settings.CountsClients);
}

/// <summary>What journeys of an agency bring to an indicator, and by value of each column by which it is split.</summary>
internal sealed record AgencyCount(Tally Tally, Dictionary<string, Tally>[] Parts);
