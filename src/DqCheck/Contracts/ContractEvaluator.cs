using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Records;

namespace DqCheck.Contracts;

/// <summary>Judges the indicators of contracts on a run.</summary>
internal sealed class ContractEvaluator
{
    private const string NobodyCounted = "nobody takes part, so there is nothing to judge";

    private const string Provisional = "provisional: completions whose six months are still open can come back";

    private readonly JourneySet _journeys;
    private readonly IndicatorCounts _counts;
    private readonly ExtractFigures _extract;
    private readonly IReadOnlyList<string> _agencies;

    private ContractEvaluator(JourneySet journeys, IndicatorCounts counts, DataQuality quality)
    {
        _journeys = journeys;
        _counts = counts;
        _extract = new(journeys, quality);
        _agencies = journeys.Agencies.Count < 2 ? [] : [.. journeys.Agencies.Select(a => a.Code)];
    }

    /// <param name="contracts">The contracts.</param>
    /// <param name="journeys">The journeys.</param>
    /// <param name="counts">What journeys bring to the indicators.</param>
    /// <param name="quality">The data items.</param>
    public static IReadOnlyList<ContractResult> Evaluate(
        IReadOnlyList<Contract> contracts,
        JourneySet journeys,
        IndicatorCounts counts,
        DataQuality quality
    )
    {
        if (contracts.Count == 0)
            return [];
        var context = new ContractEvaluator(journeys, counts, quality);
        return [.. contracts.Select(c => new ContractResult(c, c.Indicators.RunParallel(context.Evaluate)))];
    }

    private IndicatorResult Evaluate(Indicator indicator)
    {
        if (indicator.Status.Length > 0)
            return new(indicator, indicator.Status, [], null);
        var count = _counts[indicator];
        var result = Evaluate(indicator, count, null);
        return result with
        {
            Agencies = [.. _agencies.Select(agency => (agency, Evaluate(indicator, count, agency)))],
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

    private IndicatorResult Evaluate(Indicator indicator, IndicatorCount? count, string? agency)
    {
        if (JourneyMeasures.Find(indicator.MeasureId) is not { } definition)
        {
            var (extractFigure, note) = _extract.Compute(indicator, agency);
            return CreateResult(indicator, extractFigure, note);
        }

        var missing =
            _journeys.GetComputability(agency).GetReason(indicator.GetRequiredColumns(definition))
            ?? definition.Obstacle(_counts.GetContext(indicator));
        if (missing is not null)
            return CreateResult(indicator, null, new(missing));
        var tally = agency is null
            ? count!.All
            : count!.GetAgency(_journeys.Population.Values[_journeys.Population.AgencySlot].Find(agency));
        return CreateResult(
            indicator,
            tally.Figure,
            new(
                string.Join(
                    ". ",
                    new[] { tally.IsOpen ? Provisional : "", agency is null ? count.Completeness.Note : "" }.Where(n => n.Length > 0)
                )
            )
        ) with
        {
            Window = count.Window,
        };
    }

    private IndicatorResult CreateResult(Indicator indicator, Figure? figure, IndicatorNote note)
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
        if (GetNotInForceReason(indicator) is { } early)
            return early;
        if (indicator.Comparison == Comparison.None)
            return indicator.TargetAsStated switch
            {
                Indicator.ToBeAgreed => "the target is to be agreed",
                Indicator.Baseline => "the target follows a baseline",
                _ => "no target is set",
            };
        return indicator.IsMet(figure) is null ? NobodyCounted : null;
    }

    private string? GetNotInForceReason(Indicator indicator)
    {
        if (_journeys.AsOf < indicator.ValidFrom)
            return $"in force from {RunDates.Format(indicator.ValidFrom!.Value)}";
        return _journeys.AsOf > indicator.ValidTo ? $"was in force until {RunDates.Format(indicator.ValidTo!.Value)}" : null;
    }
}
