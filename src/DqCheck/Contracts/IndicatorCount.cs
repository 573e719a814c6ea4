using DqCheck.Journeys;
using DqCheck.Measures;

namespace DqCheck.Contracts;

/// <summary>What journeys bring to one indicator: of all agencies, of each, and by the columns by which it is split.</summary>
/// <param name="indicator">The indicator.</param>
/// <param name="definition">Its measure.</param>
/// <param name="context">The journeys by its settings.</param>
/// <param name="window">Its window; null where it has none.</param>
/// <param name="completeness">Whose journeys count for all agencies together.</param>
/// <param name="traits">What else it asks about journeys.</param>
internal sealed class IndicatorCount(
    Indicator indicator,
    JourneyMeasure definition,
    MeasureContext context,
    Window? window,
    AgencyCompleteness completeness,
    JourneyTraits traits
)
{
    private readonly uint _groups = GroupMask.For(indicator.ClientGroup, indicator.SubstanceGroup, indicator.Settings.ByPrimarySubstance);
    private readonly (string By, Func<Journey, string> Read)[] _splits =
    [
        .. indicator.Breakdown.Select(by => (by, traits.CreateReader(by))),
    ];
    private readonly bool[]? _interventionTypes = indicator.Settings.Modality is { } code ? traits.GetInterventionTypes(code) : null;
    private readonly Dictionary<int, Tally> _agencies = [];
    private readonly Dictionary<string, Tally>[] _parts = [.. indicator.Breakdown.Select(_ => new Dictionary<string, Tally>())];

    public Indicator Indicator => indicator;

    public Window? Window => window;

    public AgencyCompleteness Completeness => completeness;

    public Tally All { get; } = CreateTally(indicator, definition);

    /// <summary>By the order of the columns, then by value.</summary>
    public IEnumerable<(string By, string Value, Tally Tally)> Parts =>
        _splits.Zip(_parts).SelectMany(s => s.Second.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (s.First.By, p.Key, p.Value)));

    /// <summary>Of the agency of a code's id.</summary>
    public Tally GetAgency(int agency) => _agencies.GetValueOrDefault(agency) ?? CreateTally(indicator, definition);

    /// <summary>What is asked of each journey: indicators that ask the same differ only in whose answers they count.</summary>
    public (JourneyMeasure Definition, MeasureContext Run, Window? Window) Query => (definition, context, window);

    /// <summary>Adds what the journeys of a stretch bring to indicators that ask the same; null for one in which none takes part.</summary>
    public static void Add(IReadOnlyList<IndicatorCount> alike, AgencyCount?[] sums, JourneyPartition partition)
    {
        var (definition, context, window) = alike[0].Query;
        var groups = alike.Aggregate(0u, (all, count) => all | count._groups);
        foreach (var journey in context.Journeys.GetJourneys(partition))
        {
            if ((journey.Class.Mask & groups) == 0)
                continue;
            var contribution = definition.Count(journey, window!, context);
            if (!contribution.TakesPart)
                continue;
            for (var k = 0; k < sums.Length; k++)
                alike[k].Add(journey, contribution, ref sums[k]);
        }
    }

    private void Add(Journey journey, Contribution contribution, ref AgencyCount? sum)
    {
        if ((journey.Class.Mask & _groups) == 0 || !Includes(journey))
            return;
        sum ??= new(CreateTally(indicator, definition), [.. _splits.Select(_ => new Dictionary<string, Tally>())]);
        sum.Tally.Add(journey, contribution);
        for (var i = 0; i < _splits.Length; i++)
            GetOrAdd(sum.Parts[i], _splits[i].Read(journey)).Add(journey, contribution);
    }

    /// <summary>Adds what journeys of an agency bring.</summary>
    public void Add(int agency, AgencyCount? count)
    {
        if (count is null)
            return;
        if (!_agencies.TryGetValue(agency, out var sum))
            _agencies.Add(agency, sum = CreateTally(indicator, definition));
        sum.Add(count.Tally);
        if (!completeness.Includes(agency))
            return;
        All.Add(count.Tally);
        foreach (var (parts, ofAgency) in _parts.Zip(count.Parts))
        {
            foreach (var (value, tally) in ofAgency)
                GetOrAdd(parts, value).Add(tally);
        }
    }

    private bool Includes(Journey journey) =>
        (indicator.Settings.MinAge is not { } age || traits.GetAgeAtReferral(journey) >= age)
        && (_interventionTypes is null || traits.HasOpen(journey, _interventionTypes, window));

    private Tally GetOrAdd(Dictionary<string, Tally> sums, string value)
    {
        if (!sums.TryGetValue(value, out var sum))
            sums.Add(value, sum = CreateTally(indicator, definition));
        return sum;
    }

    private static Tally CreateTally(Indicator indicator, JourneyMeasure definition) =>
        new(definition.Aggregate, definition.PerClient || indicator.Settings.CountsClients);
}
