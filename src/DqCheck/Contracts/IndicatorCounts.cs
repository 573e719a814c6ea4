using DqCheck.Journeys;
using DqCheck.Measures;

namespace DqCheck.Contracts;

/// <summary>What journeys bring to the indicators of contracts: each journey is looked at once for all of them.</summary>
internal sealed class IndicatorCounts
{
    private readonly JourneySet _journeys;
    private readonly Dictionary<MeasureSettings, MeasureRun> _runs;
    private readonly Dictionary<Indicator, IndicatorCount> _counts;

    private IndicatorCounts(JourneySet journeys, IReadOnlyList<Indicator> indicators)
    {
        _journeys = journeys;
        _runs = indicators.Select(i => i.Settings).Distinct().ToDictionary(s => s, s => new MeasureRun(journeys, s));
        var traits = new JourneyTraits(journeys);
        List<List<IndicatorCount>> alike =
        [
            .. indicators
                .Where(i => i.Status.Length == 0)
                .Distinct()
                .Select(i => CountOf(i, traits))
                .OfType<IndicatorCount>()
                .GroupBy(c => c.Question, (_, counts) => counts.ToList()),
        ];
        foreach (
            var (agency, sums) in alike.Count == 0
                ? []
                : journeys.Sums(
                    () => alike.ConvertAll(counts => new AgencyCount?[counts.Count]),
                    (sums, stretch) =>
                    {
                        foreach (var (counts, sum) in alike.Zip(sums))
                            IndicatorCount.Add(counts, sum, stretch);
                    }
                )
        )
        {
            foreach (var (counts, sum) in alike.Zip(sums))
            {
                foreach (var (count, part) in counts.Zip(sum))
                    count.Add(agency, part);
            }
        }

        _counts = alike.SelectMany(counts => counts).ToDictionary(c => c.Indicator);
    }

    /// <param name="contracts">The contracts.</param>
    /// <param name="journeys">The journeys.</param>
    public static IndicatorCounts Of(IReadOnlyList<Contract> contracts, JourneySet journeys) =>
        new(journeys, [.. contracts.SelectMany(c => c.Indicators)]);

    /// <summary>Null where it is not computed from journeys, or nothing can be counted for anybody.</summary>
    public IndicatorCount? this[Indicator indicator] => _counts.GetValueOrDefault(indicator);

    /// <summary>The journeys by the settings of an indicator.</summary>
    public MeasureRun RunOf(Indicator indicator) => _runs[indicator.Settings];

    private IndicatorCount? CountOf(Indicator indicator, JourneyTraits traits)
    {
        if (_journeys.AsOf is null || JourneyMeasures.Find(indicator.Measure) is not { } definition)
            return null;
        var run = RunOf(indicator);
        return definition.Obstacle(run) is not null
            ? null
            : new(
                indicator,
                definition,
                run,
                WindowOf(definition, indicator, run),
                Supply.Of(_journeys, indicator.NeedsOf(definition)),
                traits
            );
    }

    private static Window? WindowOf(JourneyMeasure definition, Indicator indicator, MeasureRun run) =>
        definition.Cohort switch
        {
            Cohort.None => null,
            Cohort.Own => definition.Own!(run),
            _ => run.Window(indicator.Settings.Window),
        };
}
