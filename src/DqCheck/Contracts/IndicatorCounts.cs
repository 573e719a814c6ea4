using DqCheck.Journeys;
using DqCheck.Measures;

namespace DqCheck.Contracts;

/// <summary>Counts journeys for the indicators of contracts, in a single pass over the journeys.</summary>
internal sealed class IndicatorCounts
{
    private const int EarlierPeriods = 2;

    private readonly JourneySet _journeys;
    private readonly Dictionary<MeasureSettings, MeasureContext> _contexts;
    private readonly Dictionary<Indicator, IReadOnlyList<IndicatorCount>> _counts;

    private IndicatorCounts(JourneySet journeys, IReadOnlyList<Indicator> indicators, int? windowEnd)
    {
        _journeys = journeys;
        _contexts = indicators
            .Select(i => i.Settings)
            .Distinct()
            .ToDictionary(s => s, s => new MeasureContext(journeys, s) { WindowEnd = windowEnd });
        var traits = new JourneyTraits(journeys);
        _counts = indicators
            .Where(i => i.Status.Length == 0)
            .Distinct()
            .ToDictionary(i => i, IReadOnlyList<IndicatorCount> (i) => [.. CreateCounts(i, traits)]);
        var alike = _counts.Values.SelectMany(counts => counts).GroupBy(c => c.Query, (_, counts) => counts.ToList()).ToList();
        if (alike.Count > 0)
            AddUp(alike);
    }

    /// <param name="contracts">The contracts.</param>
    /// <param name="journeys">The journeys.</param>
    /// <param name="windowEnd">The last day of the period that is reported; null for the as-of date.</param>
    public static IndicatorCounts Compute(IReadOnlyList<Contract> contracts, JourneySet journeys, int? windowEnd = null) =>
        new(journeys, [.. contracts.SelectMany(c => c.Indicators)], windowEnd);

    /// <summary>The count of an indicator; null where it is not computed from journeys or nothing can be counted.</summary>
    public IndicatorCount? this[Indicator indicator] => _counts.GetValueOrDefault(indicator) is [var first, ..] ? first : null;

    /// <summary>The counts of the periods before, the latest first.</summary>
    public IEnumerable<IndicatorCount> GetEarlier(Indicator indicator) => _counts.GetValueOrDefault(indicator)?.Skip(1) ?? [];

    /// <summary>The journeys with the settings of an indicator.</summary>
    public MeasureContext GetContext(Indicator indicator) => _contexts[indicator.Settings];

    /// <summary>Counts the journeys once for all indicators that share a query.</summary>
    private void AddUp(List<List<IndicatorCount>> alike)
    {
        var sumsByAgency = _journeys.SumPartitions(
            () => alike.ConvertAll(counts => new AgencyCount?[counts.Count]),
            (sums, partition) =>
            {
                foreach (var (counts, sum) in alike.Zip(sums))
                    IndicatorCount.Add(counts, sum, partition);
            }
        );
        foreach (var (agency, sums) in sumsByAgency)
        {
            foreach (var (counts, sum) in alike.Zip(sums))
            {
                foreach (var (count, agencyCount) in counts.Zip(sum))
                    count.Add(agency, agencyCount);
            }
        }
    }

    /// <summary>The counts of an indicator: of its period, and without a breakdown of the periods before where it has some.</summary>
    private IEnumerable<IndicatorCount> CreateCounts(Indicator indicator, JourneyTraits traits)
    {
        if (_journeys.AsOf is null || JourneyMeasures.Find(indicator.MeasureId) is not { } definition)
            yield break;
        var context = GetContext(indicator);
        if (definition.Obstacle(context) is not null)
            yield break;
        var completeness = AgencyCompleteness.For(_journeys, indicator.GetRequiredColumns(definition));
        var window = GetWindow(definition, indicator, context);
        yield return new(indicator, definition, context, window, completeness, traits);
        if (definition.Cohort != Cohort.EachWindow)
            yield break;
        var rollingStep = indicator.Frequency == Indicator.Monthly ? 1 : Window.MonthsInQuarter;
        for (var steps = 1; steps <= EarlierPeriods; steps++)
            yield return new(
                indicator with
                {
                    Breakdown = [],
                },
                definition,
                context,
                window!.GetEarlier(steps, rollingStep, _journeys.Thresholds.CohortMonths),
                completeness,
                traits
            );
    }

    private static Window? GetWindow(JourneyMeasure definition, Indicator indicator, MeasureContext context) =>
        definition.Cohort switch
        {
            Cohort.None => null,
            Cohort.Own => definition.OwnWindow!(context),
            _ => context.GetWindow(indicator.Settings.Window),
        };
}
