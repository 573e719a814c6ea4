using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Records;

namespace DqCheck.Contracts;

/// <summary>Judges the indicators of contracts on a run.</summary>
internal sealed class ContractRun
{
    private const string NobodyHere = "nobody takes part, so there is nothing to judge",
        Provisional = "provisional: completions whose six months are still open can come back";

    private readonly JourneySet _journeys;
    private readonly IndicatorCounts _counts;
    private readonly ExtractFigures _extract;
    private readonly IReadOnlyList<string> _agencies;

    private ContractRun(JourneySet journeys, IndicatorCounts counts, DataQuality quality)
    {
        (_journeys, _counts, _extract) = (journeys, counts, new(journeys, quality));
        _agencies = journeys.Agencies.Count < 2 ? [] : [.. journeys.Agencies.Select(a => a.Code)];
    }

    /// <param name="contracts">The contracts.</param>
    /// <param name="journeys">The journeys.</param>
    /// <param name="counts">What journeys bring to the indicators.</param>
    /// <param name="quality">The data items.</param>
    public static IReadOnlyList<ContractResult> Of(
        IReadOnlyList<Contract> contracts,
        JourneySet journeys,
        IndicatorCounts counts,
        DataQuality quality
    )
    {
        if (contracts.Count == 0)
            return [];
        var run = new ContractRun(journeys, counts, quality);
        return [.. contracts.Select(c => new ContractResult(c, c.Indicators.OnAllCores(run.Of)))];
    }

    private IndicatorResult Of(Indicator indicator)
    {
        if (indicator.Status.Length > 0)
            return new(indicator, indicator.Status, [], null);
        var count = _counts[indicator];
        var result = Of(indicator, count, null);
        return result with
        {
            Agencies = [.. _agencies.Select(agency => (agency, Of(indicator, count, agency)))],
            Parts =
                result.Figure is null || count is null
                    ? []
                    :
                    [
                        .. count.Parts.Select(p => new IndicatorPart(
                            p.By,
                            p.Value,
                            _journeys.Population.DataSet.Find(p.By)?.List?.Find(p.Value)?.Text ?? "",
                            p.Tally.Figure
                        )),
                    ],
        };
    }

    private IndicatorResult Of(Indicator indicator, IndicatorCount? count, string? agency)
    {
        if (JourneyMeasures.Find(indicator.Measure) is not { } definition)
        {
            var (extractFigure, note) = _extract.Of(indicator, agency);
            return Judge(indicator, extractFigure, note);
        }

        var missing = _journeys.NotComputable(agency).Why(indicator.NeedsOf(definition)) ?? definition.Obstacle(_counts.RunOf(indicator));
        if (missing is not null)
            return Judge(indicator, null, new(missing));
        var tally = agency is null ? count!.All : count!.OfAgency(_journeys.Population.Values[_journeys.Population.Agency].Find(agency));
        return Judge(
            indicator,
            tally.Figure,
            new(
                string.Join(
                    ". ",
                    new[] { tally.IsOpen ? Provisional : "", agency is null ? count.Supply.Note : "" }.Where(n => n.Length > 0)
                )
            )
        ) with
        {
            Window = count.Window,
        };
    }

    private IndicatorResult Judge(Indicator indicator, Figure? figure, IndicatorNote note)
    {
        IReadOnlyList<IndicatorNote> notes = note.Text.Length > 0 ? [note] : [];
        if (figure is null)
            return new(indicator, IndicatorResult.NotComputable, notes, null);
        if (WhyNotJudged(indicator, figure) is { } why)
            return new(indicator, IndicatorResult.Monitored, [new(why), .. notes], figure);
        return new(indicator, indicator.IsMet(figure)!.Value ? IndicatorResult.Met : IndicatorResult.Missed, notes, figure);
    }

    private string? WhyNotJudged(Indicator indicator, Figure figure)
    {
        if (WhyNotInForce(indicator) is { } early)
            return early;
        if (indicator.Comparison == Comparison.None)
            return indicator.TargetWords switch
            {
                Indicator.ToBeAgreed => "the target is to be agreed",
                Indicator.Baseline => "the target follows a baseline",
                _ => "no target is set",
            };
        return indicator.IsMet(figure) is null ? NobodyHere : null;
    }

    private string? WhyNotInForce(Indicator indicator)
    {
        if (_journeys.AsOf < indicator.ValidFrom)
            return $"in force from {RunDates.Long(indicator.ValidFrom!.Value)}";
        return _journeys.AsOf > indicator.ValidTo ? $"was in force until {RunDates.Long(indicator.ValidTo!.Value)}" : null;
    }
}
