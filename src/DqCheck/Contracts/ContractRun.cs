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
        return [.. contracts.Select(c => new ContractResult(c, [.. c.Indicators.AsParallel().AsOrdered().Select(run.Of)]))];
    }

    private IndicatorResult Of(Indicator indicator)
    {
        if (indicator.Status.Length > 0) return new(indicator, indicator.Status, indicator.Reason, null);
        var result = Of(indicator, null);
        return result with
        {
            Agencies = [.. _agencies.Select(agency => (agency, Of(indicator, agency)))],
            Parts = result.Figure is null ? [] : [.. indicator.Breakdown.SelectMany(by => PartsOf(indicator, by))],
        };
    }

    private IndicatorResult Of(Indicator indicator, string? agency)
    {
        if (JourneyMeasures.Find(indicator.Measure) is not { } definition)
        {
            var (extractFigure, note) = _extract.Of(indicator, agency);
            return Judge(indicator, extractFigure, note);
        }

        var run = _runs[indicator.Settings];
        var needs = NeedsOf(definition, indicator);
        var missing = new NotComputable(_journeys, agency).Why(needs) ?? definition.Obstacle(run);
        if (missing is not null) return Judge(indicator, null, missing);
        var window = WindowOf(definition, indicator, run);
        var tally = new Tally(definition.Aggregate, definition.PerClient || indicator.Settings.CountsClients);
        var supply = Supply.Of(_journeys, needs);
        foreach (var journey in Takers(indicator, agency, window, supply)) tally.Add(journey, definition.Of(journey, window!, run));
        return Judge(indicator, tally.Figure, Sentences(tally.IsOpen ? "provisional: completions whose six months are still open can come back" : "", agency is null ? supply.Note : "")) with { Window = window };
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

    /// <summary>Journeys of the groups that are asked for.</summary>
    private IEnumerable<Journey> Takers(Indicator indicator, string? agency, Window? window, Supply supply)
    {
        var settings = indicator.Settings;
        var groups = GroupMask.Of(indicator.ClientGroup, indicator.SubstanceGroup, settings.ByPrimary);
        return supply.Takers(_journeys, agency).Where(j => (j.Class.Bit & groups) != 0
            && (settings.MinAge is not { } age || _traits.AgeAtReferral(j) >= age)
            && (settings.Modality is not { } code || _traits.HasOpen(j, code, window)));
    }

    private IEnumerable<IndicatorPart> PartsOf(Indicator indicator, string by)
    {
        var definition = JourneyMeasures.Find(indicator.Measure)!;
        var run = _runs[indicator.Settings];
        var window = WindowOf(definition, indicator, run);
        var read = _traits.Reader(by);
        SortedDictionary<string, Tally> parts = new(StringComparer.Ordinal);
        foreach (var journey in Takers(indicator, null, window, Supply.Of(_journeys, NeedsOf(definition, indicator))))
        {
            var part = definition.Of(journey, window!, run);
            if (!part.TakesPart) continue;
            var value = read(journey);
            if (!parts.TryGetValue(value, out var tally)) parts.Add(value, tally = new(definition.Aggregate, definition.PerClient || indicator.Settings.CountsClients));
            tally.Add(journey, part);
        }

        return parts.Select(p => new IndicatorPart(by, p.Key, _journeys.Population.DataSet.Find(by)?.List?.Find(p.Key)?.Text ?? "", p.Value.Figure));
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
