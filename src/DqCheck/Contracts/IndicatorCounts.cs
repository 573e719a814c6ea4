using DqCheck.Journeys;
using DqCheck.Measures;

namespace DqCheck.Contracts;

/// <summary>Counts journeys for the indicators of contracts, in a single pass over the journeys.</summary>
internal sealed class IndicatorCounts
{
    private readonly JourneySet _journeys;
    private readonly Dictionary<MeasureSettings, MeasureContext> _contexts;
    private readonly Dictionary<Indicator, IndicatorCount> _counts;

    private IndicatorCounts(JourneySet journeys, IReadOnlyList<Indicator> indicators)
    {
        _journeys = journeys;
        _contexts = indicators.Select(i => i.Settings).Distinct().ToDictionary(s => s, s => new MeasureContext(journeys, s));
        var traits = new JourneyTraits(journeys);
        List<List<IndicatorCount>> alike =
        [
            .. indicators
                .Where(i => i.Status.Length == 0)
                .Distinct()
                .Select(i => CreateCount(i, traits))
                .OfType<IndicatorCount>()
                .GroupBy(c => c.Query, (_, counts) => counts.ToList()),
        ];
        if (alike.Count > 0)
            AddUp(alike);
        _counts = alike.SelectMany(counts => counts).ToDictionary(c => c.Indicator);
    }

    /// <param name="contracts">The contracts.</param>
    /// <param name="journeys">The journeys.</param>
    public static IndicatorCounts Compute(IReadOnlyList<Contract> contracts, JourneySet journeys) =>
        new(journeys, [.. contracts.SelectMany(c => c.Indicators)]);

    /// <summary>The count of an indicator; null where it is not computed from journeys or nothing can be counted.</summary>
    public IndicatorCount? this[Indicator indicator] => _counts.GetValueOrDefault(indicator);

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

    private IndicatorCount? CreateCount(Indicator indicator, JourneyTraits traits)
    {
        if (_journeys.AsOf is null || JourneyMeasures.Find(indicator.MeasureId) is not { } definition)
            return null;
        var context = GetContext(indicator);
        if (definition.Obstacle(context) is not null)
            return null;
        return new(
            indicator,
            definition,
            context,
            GetWindow(definition, indicator, context),
            AgencyCompleteness.For(_journeys, indicator.GetRequiredColumns(definition)),
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
