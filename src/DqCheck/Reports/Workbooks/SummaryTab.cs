using ClosedXML.Excel;
using DqCheck.Checks;
using DqCheck.History;
using DqCheck.Measures;
using DqCheck.Publication;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>Verdict, figures against their targets, and every rule that found something.</summary>
internal static class SummaryTab
{
    public static void Add(Book workbook, ResultView view)
    {
        var rounding = view.Rounding;
        var page = new Page(workbook, "Summary", 46, 11, 11, 13, 20, 44);
        page.Title("Summary");
        page.Sentence(view.VerdictSentence, view.Result.Verdict.IsReady ? Look.Good : Look.Bad);
        page.Sentence($"As of {ReadmeTab.AsOf(view.Result.Dates)}.");

        page.Heading("Figures");
        page.Table(FigureColumns(view), view.Result.Measures.Where(m => m.Agency == Measure.All && m.IsOfAll));
        foreach (var agency in view.Result.Measures.Where(m => m.Agency != Measure.All && m.IsOfAll).GroupBy(m => m.Agency))
        {
            page.Heading($"Agency {agency.Key}");
            page.Table(FigureColumns(view), agency);
        }

        page.Heading("Records");
        page.Header("Kind", "Number");
        foreach (var kind in Population.Kinds)
            page.Row(Words.Of(kind), view.Result.Read.Any() ? rounding.Cell(view.Result.Population[kind].Count) : "not known");
        page.Row("journey", view.Result.JourneyCount is { } journeys ? rounding.Cell(journeys) : "not computable");

        page.Heading("Findings");
        page.Header("Severity", "Number");
        foreach (var severity in Enum.GetValues<Severity>())
            page.Row(Words.Of(severity), rounding.Cell(view.Result.Checks.Count(severity)));

        if (view.Result.Changes is { } changes)
            AddChanges(page, changes, rounding);
        if (view.Result.Accepted is { } accepted)
            AddAccepted(page, accepted, rounding);

        page.Heading("By rule, worst first");
        page.Table<RuleTally>(
            [
                new("What", tally => tally.Rule.Title),
                new("Findings", tally => rounding.Cell(tally.Findings)),
                new("Looked at", tally => rounding.Cell(tally.Checked)),
                new("Severity", tally => Words.Of(tally.Rule.Severity)) { IsSeverity = true },
                new("Rule", tally => tally.Rule.Id),
                new("Note", tally => tally.IsSystemWide ? "On nearly every record: look at the export, not at the clients." : ""),
            ],
            view.Result.Checks.Rules.Where(r => r.Findings > 0)
                .OrderBy(r => r.Rule.Severity)
                .ThenByDescending(r => r.Findings)
                .ThenBy(r => r.Rule.Id, StringComparer.Ordinal)
        );

        var idle = view.Result.Checks.Rules.Count(r => r.NotChecked is not null);
        if (idle == 0)
            return;
        page.Heading("Rules that could not look");
        page.Sentence(
            $"{Counted.Of(idle, "rule", "rules")} of {Counted.Number(view.Result.Checks.Rules.Count)} had nothing to look at, because a column "
                + "that they need holds nothing or is missing. The tab Columns says which columns these are; nothing is known of what they "
                + "would "
                + "have shown."
        );
    }

    private static void AddChanges(Page page, Changes changes, Rounding rounding)
    {
        page.Heading($"Changes since {changes.Since}");
        page.Header("What happened", "Number");
        page.Row("new", rounding.Cell(changes.New));
        page.Row("still open", rounding.Cell(changes.StillOpen));
        page.Row("fixed", rounding.Cell(changes.Fixed));
        page.Row("no longer checkable", rounding.Cell(changes.NotCheckable));
    }

    private static void AddAccepted(Page page, Acceptances accepted, Rounding rounding)
    {
        page.Heading($"Accepted findings, from {accepted.File}");
        page.Header("What became of them", "Number");
        page.Row("accepted: not in Fix first, but in every figure", rounding.Cell(accepted.Count(AcceptedState.Standing)));
        page.Row("expired: back in Fix first", rounding.Cell(accepted.Count(AcceptedState.Expired)));
        page.Row("not in this run", rounding.Cell(accepted.Count(AcceptedState.NotFound)));
    }

    private static TableColumn<Measure>[] FigureColumns(ResultView view)
    {
        var published = view.Published;
        return
        [
            new("Figure", measure => MeasureCatalogue.Find(measure.Id)!.Title),
            new("Number", measure => published.Of(measure.Figure)?.NumeratorCell),
            new("Of", measure => published.Of(measure.Figure)?.DenominatorCell),
            new("Value", measure => published.Of(measure.Figure) is { } figure ? Percentage.ValueOf(figure) : null),
            new("Target", Target),
            new("Met or missed", measure => MetOrMissed(measure, view)) { Colour = measure => MetColour(measure, view) },
        ];
    }

    private static string Target(Measure measure)
    {
        if (measure.Target is not { } target)
            return "none";
        return measure.Unit == Unit.Percent ? $"{target}%" : $"{target} at most";
    }

    private static string? MetOrMissed(Measure measure, ResultView view)
    {
        if (view.Published.Of(measure.Figure) is null)
            return $"not computable: {measure.Reason}";
        return measure.Met switch
        {
            true => "met",
            false when !view.ShowsCases => "missed",
            false => $"missed: {Counted.Number(measure.Lacking!.Value)} {(measure.Unit == Unit.Percent ? "more needed" : "too many")}",
            _ => measure.Reason,
        };
    }

    private static XLColor? MetColour(Measure measure, ResultView view)
    {
        if (view.Published.Of(measure.Figure) is null || measure.Met is not { } met)
            return null;
        return met ? Look.Good : Look.Bad;
    }
}
