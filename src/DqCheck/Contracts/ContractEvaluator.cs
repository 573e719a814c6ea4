using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Records;

namespace DqCheck.Contracts;

/// <summary>Evaluates the indicators of contracts.</summary>
internal sealed class ContractEvaluator
{
    private const string EmptyCohortReason = "there are no clients to count, so there is nothing to judge";

    private const string PartialReason = "the rules know only a part of the data set, so nobody can say whether the target is met";

    private const string NothingBefore = "there is nothing before it with which the figure can be compared yet";

    private const string Provisional = "provisional: some clients are still within six months and may yet return";

    private readonly JourneySet _journeys;
    private readonly IndicatorCounts _counts;
    private readonly ExtractFigures _extract;
    private readonly IReadOnlyList<string> _agencies;

    private readonly OtherSources _others;
    private readonly DataBeginning _beginning;

    private ContractEvaluator(JourneySet journeys, IndicatorCounts counts, DataQuality quality, OtherSources others)
    {
        _others = others;
        _beginning = new(journeys);
        _journeys = journeys;
        _counts = counts;
        _extract = new(journeys, quality);
        _agencies = journeys.Agencies.Count < 2 ? [] : [.. journeys.Agencies.Select(a => a.Code)];
    }

    /// <param name="contracts">The contracts.</param>
    /// <param name="journeys">The journeys.</param>
    /// <param name="counts">The counts of journeys for the indicators.</param>
    /// <param name="quality">The counts of data items.</param>
    /// <param name="others">What was given besides the extract.</param>
    public static IReadOnlyList<ContractResult> Evaluate(
        IReadOnlyList<Contract> contracts,
        JourneySet journeys,
        IndicatorCounts counts,
        DataQuality quality,
        OtherSources? others = null
    )
    {
        if (contracts.Count == 0)
            return [];
        var evaluator = new ContractEvaluator(journeys, counts, quality, others ?? OtherSources.None);
        return [.. contracts.Select(c => new ContractResult(c, c.Indicators.RunParallel(i => evaluator.Evaluate(c, i))))];
    }

    private IndicatorResult Evaluate(Contract contract, Indicator indicator)
    {
        var result = Evaluate(contract.Id, indicator);
        var until = _others.Period?.To is { } end && end < _journeys.AsOf ? end : _journeys.AsOf;
        var benchmarks = BenchmarkNotes.Find(result, contract.Id, [.. contract.Benchmarks, .. _others.Benchmarks], until).ToList();
        return benchmarks.Count == 0 ? result : result with { Notes = [.. result.Notes, .. benchmarks] };
    }

    private IndicatorResult Evaluate(string contract, Indicator indicator)
    {
        if (indicator.Local is { } query && _others.Local?.Has(query) == true)
            return EvaluateLocal(indicator, _others.Local);
        ReturnNotes returned = new(contract, indicator, _others.Returns, _journeys.AsOf, _others.Period);
        if (indicator.CanBeReturned && returned.Latest is not null)
        {
            var status = returned.GetFigure() is { } number ? CreateResult(indicator, number, new("")) : null;
            return (status ?? new(indicator, IndicatorResult.Returned, [], null)) with { Notes = [.. returned.GetNotes()] };
        }

        if (indicator.Status.Length > 0)
        {
            var unread = indicator.Local is null ? "" : _others.Local?.GetUnread(indicator.Local) ?? "";
            IReadOnlyList<IndicatorNote> unreadNotes = unread.Length == 0 ? [] : [new(unread)];
            return new(indicator, indicator.Status, [.. unreadNotes, .. indicator.CanBeReturned ? returned.GetNotes() : []], null);
        }

        var count = _counts[indicator];
        var result = Evaluate(indicator, count, null);
        if (result.Figure is not null)
            result = JudgeTrend(
                result with
                {
                    Earlier =
                    [
                        .. _counts
                            .GetEarlier(indicator)
                            .Select(c => new EarlierFigure(c.Window!, c.All.Figure))
                            .Where(e => !_beginning.IsAfter(e.Window, e.Figure)),
                    ],
                }
            );
        return result with
        {
            Agencies = [.. _agencies.Select(agency => (agency, Evaluate(indicator, count, agency)))],
            Parts = result.Figure is null || count is null ? [] : CreateParts(count),
            Misses =
                result is { Status: IndicatorResult.Missed, Figure: { } figure } && count is { IsListedElsewhere: false }
                    ? count.FindMisses(figure)
                    : [],
        };
    }

    /// <summary>Judges a target that is a trend by the period before.</summary>
    private IndicatorResult JudgeTrend(IndicatorResult result)
    {
        if (!result.Indicator.IsTrend || GetNotInForceReason(result.Indicator) is not null)
            return result;
        if (result.Change is not { } change)
            return result with { Notes = [new(NothingBefore), .. result.Notes] };
        var wanted = result.Indicator.Comparison == Comparison.Downward ? Change.Fell : Change.Rose;
        return result with { Status = change == wanted ? IndicatorResult.Met : IndicatorResult.Missed };
    }

    private IndicatorResult EvaluateLocal(Indicator indicator, LocalFigures local)
    {
        if (_journeys.AsOf is null)
            return CreateResult(indicator, null, new(JourneySet.NoAsOfReason));
        var window = _counts.GetContext(indicator).GetWindow(indicator.Settings.Window);
        var (figure, note, parts) = local.Count(indicator, window);
        if (_beginning.IsAfter(window, figure))
            return CreateResult(indicator, null, new(_beginning.Reason)) with { Window = window };
        return CreateResult(indicator, figure, new(note)) with { Window = window, Parts = parts };
    }

    private IReadOnlyList<IndicatorPart> CreateParts(IndicatorCount count)
    {
        var dataSet = _journeys.Population.DataSet;
        return
        [
            .. count.Parts.Select(p => new IndicatorPart(
                p.By,
                p.Value,
                dataSet.Find(p.By)?.List?.Find(p.Value)?.Text ?? "",
                p.Tally.Figure
            )),
        ];
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
        if (_beginning.IsAfter(count.Window, tally.Figure))
            return CreateResult(indicator, null, new(_beginning.Reason)) with { Window = count.Window };
        string[] notes = [tally.IsOpen ? Provisional : "", agency is null ? count.Completeness.Note : ""];
        var result = CreateResult(indicator, tally.Figure, new(string.Join(". ", notes.Where(n => n.Length > 0))));
        if (tally.LeftOut > 0)
            result = result with { Notes = [.. result.Notes, new("", LeftOut: tally.LeftOut)] };
        return result with { Window = count.Window };
    }

    private IndicatorResult CreateResult(Indicator indicator, Figure? figure, IndicatorNote note)
    {
        IReadOnlyList<IndicatorNote> notes = note.Text.Length > 0 ? [note] : [];
        if (figure is null)
            return new(indicator, IndicatorResult.NotComputable, notes, null);
        if (GetMonitoredReason(indicator, figure) is { } reason)
            return new(indicator, IndicatorResult.Monitored, reason.Length > 0 ? [new(reason), .. notes] : notes, figure);
        return new(indicator, indicator.IsMet(figure)!.Value ? IndicatorResult.Met : IndicatorResult.Missed, notes, figure);
    }

    private string? GetMonitoredReason(Indicator indicator, Figure figure)
    {
        if (GetNotInForceReason(indicator) is { } notInForce)
            return notInForce;
        if (indicator.Comparison == Comparison.None)
            return indicator.TargetAsStated switch
            {
                Indicator.ToBeAgreed => "the target has not been agreed",
                Indicator.Baseline => "the target will follow a baseline",
                _ => "no target is set",
            };
        return indicator.IsMet(figure) switch
        {
            null when indicator.IsTrend && figure.Value is not null => "",
            null => EmptyCohortReason,
            true when IsJudgedInPart(indicator) => PartialReason,
            _ => null,
        };
    }

    /// <summary>Whether it is about load or data quality in a partial data set: it can be missed, but nobody can say that it is met.</summary>
    private bool IsJudgedInPart(Indicator indicator) =>
        _journeys.Population.DataSet.IsPartial && JourneyMeasures.Find(indicator.MeasureId) is null;

    private string? GetNotInForceReason(Indicator indicator)
    {
        if (_journeys.AsOf < indicator.ValidFrom)
            return $"in force from {RunDates.Format(indicator.ValidFrom!.Value)}";
        return _journeys.AsOf > indicator.ValidTo ? $"was in force until {RunDates.Format(indicator.ValidTo!.Value)}" : null;
    }
}
