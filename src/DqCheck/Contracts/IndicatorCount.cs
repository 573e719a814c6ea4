using DqCheck.Journeys;
using DqCheck.Measures;

namespace DqCheck.Contracts;

/// <summary>Counts journeys for one indicator: for all agencies, for each one, and by the columns of its breakdown.</summary>
/// <param name="indicator">The indicator.</param>
/// <param name="definition">The measure of the indicator.</param>
/// <param name="context">The journeys with the settings of the indicator.</param>
/// <param name="window">The window; null if it has none.</param>
/// <param name="completeness">The agencies whose journeys count for all agencies together.</param>
/// <param name="traits">Further traits of journeys that the indicator uses.</param>
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
    private readonly (string By, Func<Journey, string?> Read)[] _splits =
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

    /// <summary>The parts, by column in the order of the breakdown, then by value.</summary>
    public IEnumerable<(string By, string Value, Tally Tally)> Parts =>
        _splits.Zip(_parts).SelectMany(s => s.Second.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (s.First.By, p.Key, p.Value)));

    /// <summary>The tally of an agency, given by the id of its code.</summary>
    public Tally GetAgency(int agency) => _agencies.GetValueOrDefault(agency) ?? CreateTally(indicator, definition);

    /// <summary>What is computed for each journey. Indicators with the same query differ only in which journeys they include.</summary>
    public (JourneyMeasure Definition, MeasureContext Run, Window? Window) Query => (definition, context, window);

    /// <summary>Adds the contributions of a partition's journeys to indicators that share a query; null where none is included.</summary>
    public static void Add(IReadOnlyList<IndicatorCount> alike, AgencyCount?[] sums, JourneyPartition partition)
    {
        var (definition, context, window) = alike[0].Query;
        var groups = alike.Aggregate(0u, (all, count) => all | count._groups);
        foreach (var journey in context.Journeys.GetJourneys(partition))
        {
            if ((journey.Class.Mask & groups) == 0)
                continue;
            var contribution = definition.Count(journey, window!, context);
            if (contribution is { TakesPart: false, IsTooRecent: false })
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
        {
            if (_splits[i].Read(journey) is { } value)
                GetOrAdd(sum.Parts[i], value).Add(journey, contribution);
        }
    }

    /// <summary>Adds the contributions of journeys of an agency.</summary>
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

    /// <summary>
    /// The journeys that count against a missed target: of a share those that do not reach it, of a number that is too high those counted,
    /// of days the longest. Where a number is too low nobody counts against it.
    /// </summary>
    public IReadOnlyList<Journey> FindMisses(Figure figure)
    {
        var isTooLow = indicator.IsTooLow(figure);
        if (isTooLow && definition.Aggregate == Aggregate.Count)
            return [];
        return
        [
            .. completeness
                .EligibleJourneys(context.Journeys)
                .Where(journey => (journey.Class.Mask & _groups) != 0 && Includes(journey))
                .Where(journey =>
                    definition.Count(journey, window!, context) is { TakesPart: true } contribution
                    && definition.Aggregate switch
                    {
                        Aggregate.Share => contribution.Counts != isTooLow,
                        Aggregate.Count => contribution.Counts,
                        _ => isTooLow ? contribution.Days < indicator.Target : contribution.Days > indicator.Target,
                    }
                ),
        ];
    }

    /// <summary>Whether the findings of journeys list every case: not those of a wait by other dates or of fewer days.</summary>
    public bool IsListedElsewhere =>
        definition.Cases.Reasons.Count > 0
        && !(
            definition.FollowsWaitClock
            && (
                indicator.Settings.Clock != WaitClock.ReferralToStart
                || (indicator.Settings.Days is { } days && !(definition.Cases.ListedBeyond?.Invoke(context.Thresholds) <= days))
            )
        );

    private bool Includes(Journey journey) =>
        (!indicator.Settings.OnlyCriminalJustice || journey.IsCriminalJustice)
        && (indicator.Settings.MinYears is not { } years || new YearBand(years, null).Includes(journey, window?.To ?? context.Today))
        && (indicator.Settings.MinAge is not { } age || traits.GetAgeAtReferral(journey) >= age)
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
