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
internal sealed class IndicatorCount(Indicator indicator, MeasureDefinition definition, MeasureRun run, Window? window, Supply supply, JourneyTraits traits)
{
    private readonly uint _groups = GroupMask.Of(indicator.ClientGroup, indicator.SubstanceGroup, indicator.Settings.ByPrimary);
    private readonly (string By, Func<Journey, string> Read)[] _splits = [.. indicator.Breakdown.Select(by => (by, traits.Reader(by)))];
    private readonly bool[]? _types = indicator.Settings.Modality is { } code ? traits.TypesOf(code) : null;
    private readonly Dictionary<int, Tally> _agencies = [];
    private readonly Dictionary<(string By, string Value), Tally> _parts = [];

    public Indicator Indicator => indicator;

    public Window? Window => window;

    public Supply Supply => supply;

    public Tally All { get; } = Empty(indicator, definition);

    /// <summary>By the order of the columns, then by value.</summary>
    public IEnumerable<(string By, string Value, Tally Tally)> Parts =>
        _splits.SelectMany(s => _parts.Where(p => p.Key.By == s.By).OrderBy(p => p.Key.Value, StringComparer.Ordinal)).Select(p => (p.Key.By, p.Key.Value, p.Value));

    /// <summary>Of the agency of a code's id.</summary>
    public Tally OfAgency(int agency) => _agencies.GetValueOrDefault(agency) ?? Empty(indicator, definition);

    /// <summary>What is asked of each journey: indicators that ask the same differ only in whose answers they count.</summary>
    public (MeasureDefinition Definition, MeasureRun Run, Window? Window) Question => (definition, run, window);

    /// <summary>What the journeys of a stretch bring to indicators that ask the same; null for one in which none takes part.</summary>
    public static StretchCount?[] Of(IReadOnlyList<IndicatorCount> alike, Stretch stretch)
    {
        var counts = new StretchCount?[alike.Count];
        var (definition, run, window) = alike[0].Question;
        var groups = alike.Aggregate(0u, (all, count) => all | count._groups);
        foreach (var journey in run.Journeys.In(stretch))
        {
            if ((journey.Class.Bit & groups) == 0) continue;
            var part = definition.Of(journey, window!, run);
            if (!part.TakesPart) continue;
            for (var k = 0; k < counts.Length; k++) alike[k].Add(journey, part, ref counts[k]);
        }

        return counts;
    }

    private void Add(Journey journey, Part part, ref StretchCount? count)
    {
        if ((journey.Class.Bit & _groups) == 0 || !Takes(journey)) return;
        count ??= new(Empty(indicator, definition), []);
        count.Tally.Add(journey, part);
        foreach (var (by, read) in _splits) Sum(count.Parts, (by, read(journey))).Add(journey, part);
    }

    public void Add(int agency, StretchCount? count)
    {
        if (count is null) return;
        if (!_agencies.TryGetValue(agency, out var sum)) _agencies.Add(agency, sum = Empty(indicator, definition));
        sum.Add(count.Tally);
        if (!supply.Has(agency)) return;
        All.Add(count.Tally);
        foreach (var (key, tally) in count.Parts) Sum(_parts, key).Add(tally);
    }

    private bool Takes(Journey journey) => (indicator.Settings.MinAge is not { } age || traits.AgeAtReferral(journey) >= age)
        && (_types is null || traits.HasOpen(journey, _types, window));

    private Tally Sum(Dictionary<(string, string), Tally> sums, (string, string) key)
    {
        if (!sums.TryGetValue(key, out var sum)) sums.Add(key, sum = Empty(indicator, definition));
        return sum;
    }

    private static Tally Empty(Indicator indicator, MeasureDefinition definition) => new(definition.Aggregate, definition.PerClient || indicator.Settings.CountsClients);
}

/// <summary>What some journeys bring to an indicator, and by the columns by which it is split.</summary>
internal sealed record StretchCount(Tally Tally, Dictionary<(string By, string Value), Tally> Parts);
