using DqCheck.Checks;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Publication;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Contracts;

/// <summary>Judges the indicators of contracts on a run.</summary>
internal sealed class ContractRun
{
    private const string NobodyHere = "nobody takes part, so there is nothing to judge";

    private readonly JourneySet _journeys;
    private readonly ExtractFigures _extract;
    private readonly IReadOnlyList<string> _agencies;
    private readonly Dictionary<MeasureSettings, MeasureRun> _runs;
    private readonly JourneyTraits _traits;

    private ContractRun(JourneySet journeys, DataQuality quality, Rounding rounding, IEnumerable<MeasureSettings> settings)
    {
        _runs = settings.Distinct().ToDictionary(s => s, s => new MeasureRun(journeys, s));
        (_journeys, _extract, _traits) = (journeys, new(journeys, quality, rounding), new(journeys));
        _agencies = journeys.Agencies.Count < 2 ? [] : [.. journeys.Agencies.Select(a => a.Code)];
    }

    /// <param name="contracts">The contracts.</param>
    /// <param name="journeys">The journeys.</param>
    /// <param name="quality">The data items.</param>
    /// <param name="rounding">What the audience sees of counts that stand in sentences.</param>
    public static IReadOnlyList<ContractResult> Of(IReadOnlyList<Contract> contracts, JourneySet journeys, DataQuality quality, Rounding rounding)
    {
        if (contracts.Count == 0) return [];
        var run = new ContractRun(journeys, quality, rounding, contracts.SelectMany(c => c.Indicators).Select(i => i.Settings));
        var counts = run.Count([.. contracts.SelectMany(c => c.Indicators).Where(i => i.Status.Length == 0 && JourneyMeasures.Find(i.Measure) is not null)]);
        return [.. contracts.Select(c => new ContractResult(c, c.Indicators.OnAllCores(i => run.Of(i, counts.GetValueOrDefault(i)))))];
    }

    /// <summary>Looks at every journey once for all indicators.</summary>
    private Dictionary<Indicator, IndicatorCount> Count(IReadOnlyList<Indicator> indicators)
    {
        List<List<IndicatorCount>> alike = [.. indicators.Distinct().Select(CountOf).OfType<IndicatorCount>().GroupBy(c => c.Question, (_, counts) => counts.ToList())];
        foreach (var (stretch, ofStretch) in _journeys.Walk(stretch => alike.ConvertAll(counts => IndicatorCount.Of(counts, stretch))))
        {
            foreach (var (counts, parts) in alike.Zip(ofStretch))
            {
                foreach (var (count, part) in counts.Zip(parts)) count.Add(stretch.Agency, part);
            }
        }

        return alike.SelectMany(counts => counts).ToDictionary(c => c.Indicator);
    }

    /// <summary>Null where nothing can be counted for anybody.</summary>
    private IndicatorCount? CountOf(Indicator indicator)
    {
        var (definition, run) = (JourneyMeasures.Find(indicator.Measure)!, _runs[indicator.Settings]);
        return _journeys.AsOf is null || definition.Obstacle(run) is not null ? null
            : new(indicator, definition, run, WindowOf(definition, indicator, run), Supply.Of(_journeys, NeedsOf(definition, indicator)), _traits);
    }

    private IndicatorResult Of(Indicator indicator, IndicatorCount? count)
    {
        if (indicator.Status.Length > 0) return new(indicator, indicator.Status, indicator.Reason, null);
        var result = Of(indicator, count, null);
        return result with
        {
            Agencies = [.. _agencies.Select(agency => (agency, Of(indicator, count, agency)))],
            Parts = result.Figure is null || count is null ? [] : [.. count.Parts.Select(p => new IndicatorPart(p.By, p.Value, _journeys.Population.DataSet.Find(p.By)?.List?.Find(p.Value)?.Text ?? "", p.Tally.Figure))],
        };
    }

    private IndicatorResult Of(Indicator indicator, IndicatorCount? count, string? agency)
    {
        if (JourneyMeasures.Find(indicator.Measure) is not { } definition)
        {
            var (extractFigure, note) = _extract.Of(indicator, agency);
            return Judge(indicator, extractFigure, note);
        }

        var missing = new NotComputable(_journeys, agency).Why(NeedsOf(definition, indicator)) ?? definition.Obstacle(_runs[indicator.Settings]);
        if (missing is not null) return Judge(indicator, null, missing);
        var tally = agency is null ? count!.All : count!.OfAgency(_journeys.Population.Values[_journeys.Population.Agency].Find(agency));
        return Judge(indicator, tally.Figure, Sentences(tally.IsOpen ? "provisional: completions whose six months are still open can come back" : "", agency is null ? count.Supply.Note : "")) with { Window = count.Window };
    }

    /// <summary>What a line needs: waits by another clock need other dates, and ages those of birth and referral.</summary>
    private static Needs NeedsOf(MeasureDefinition definition, Indicator indicator)
    {
        var needs = definition.NeedsBy(indicator.Settings.Clock).And([.. Needs.OfGroups(indicator.ClientGroup, indicator.SubstanceGroup), .. indicator.Breakdown.Where(b => b != "age")]);
        return indicator.Settings.MinAge is not null || indicator.Breakdown.Contains("age") ? needs.And("DOB", "REFLD") : needs;
    }

    private IndicatorResult Judge(Indicator indicator, Figure? figure, string note)
    {
        var reason = Sentences(note, indicator.Reason);
        if (figure is null) return new(indicator, IndicatorResult.NotComputable, reason, null);
        if (WhyNotInForce(indicator) is { } early) return new(indicator, IndicatorResult.Monitored, Sentences(early, reason), figure);
        if (indicator.Comparison == Comparison.None)
            return new(indicator, IndicatorResult.Monitored, Sentences(indicator.TargetWords is "to be agreed" ? "the target is to be agreed" : indicator.TargetWords is "baseline" ? "the target follows a baseline" : "no target is set", reason), figure);
        if (indicator.IsMet(figure) is not { } met) return new(indicator, IndicatorResult.Monitored, Sentences(NobodyHere, reason), figure);
        return new(indicator, met ? IndicatorResult.Met : IndicatorResult.Missed, reason, figure);
    }

    private string? WhyNotInForce(Indicator indicator)
    {
        if (_journeys.AsOf < indicator.ValidFrom) return $"in force from {RunDates.Long(indicator.ValidFrom!.Value)}";
        return _journeys.AsOf > indicator.ValidTo ? $"was in force until {RunDates.Long(indicator.ValidTo!.Value)}" : null;
    }

    private static Window? WindowOf(MeasureDefinition definition, Indicator indicator, MeasureRun run) => definition.Cohort switch
    {
        Cohort.None => null,
        Cohort.Own => definition.Own!(run),
        _ => run.Window(indicator.Settings.Window),
    };

    private static string Sentences(string first, string second)
    {
        if (first.Length == 0) return second;
        var sentence = char.ToUpperInvariant(first[0]) + first[1..].TrimEnd('.') + ".";
        return second.Length == 0 ? sentence : $"{sentence} {second}";
    }
}
