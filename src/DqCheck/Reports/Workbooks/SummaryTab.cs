using ClosedXML.Excel;
using DqCheck.Checks;
using DqCheck.History;
using DqCheck.Measures;
using DqCheck.Publication;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>The summary tab: the verdict, figures against their targets, and every rule with findings.</summary>
internal static class SummaryTab
{
    public static void Add(WorkbookWriter workbook, ResultView view)
    {
        var rounding = view.Rounding;
        var page = new PageSetup(workbook, "Summary", 46, 11, 11, 13, 20, 44);
        page.AddTitle("Summary");
        page.AddSentence(view.VerdictSentence, view.Result.Verdict.IsReady ? WorkbookStyle.GoodColour : WorkbookStyle.BadColour);
        page.AddSentence($"As of {ReadmeTab.DescribeAsOf(view.Result.Dates)}.");

        page.AddHeading("Figures");
        page.Table(FigureColumns(view), view.Result.Measures.Where(m => m.Agency == MeasureResult.All && m.IsOverall));
        foreach (var agency in view.Result.Measures.Where(m => m.Agency != MeasureResult.All && m.IsOverall).GroupBy(m => m.Agency))
        {
            page.AddHeading($"Agency {agency.Key}");
            page.Table(FigureColumns(view), agency);
        }

        page.AddHeading("Records");
        page.AddHeader("Kind", "Number");
        foreach (var kind in Population.Kinds)
            page.AddRow(
                EnumText.ToText(kind),
                view.Result.ReadExtracts.Any() ? rounding.ToCell(view.Result.Population[kind].Count) : "not known"
            );
        page.AddRow("journey", view.Result.JourneyCount is { } journeys ? rounding.ToCell(journeys) : "not computable");

        page.AddHeading("Findings");
        page.AddHeader("Severity", "Number");
        foreach (var severity in Enum.GetValues<Severity>())
            page.AddRow(EnumText.ToText(severity), rounding.ToCell(view.Result.Checks.Count(severity)));

        if (view.Result.Changes is { } changes)
            AddChanges(page, changes, rounding);
        if (view.Result.Accepted is { } accepted)
            AddAccepted(page, accepted, rounding);

        page.AddHeading("By rule, worst first");
        page.Table<RuleTally>(
            [
                new("What", tally => tally.Rule.Title),
                new("Findings", tally => rounding.ToCell(tally.Findings)),
                new("Looked at", tally => rounding.ToCell(tally.Checked)),
                new("Severity", tally => EnumText.ToText(tally.Rule.Severity)) { IsSeverity = true },
                new("Rule", tally => tally.Rule.Id),
                new("Note", tally => tally.IsSystemWide ? "On nearly every record: look at the export, not at the clients." : ""),
            ],
            view.Result.Checks.Rules.Where(r => r.Findings > 0)
                .OrderBy(r => r.Rule.Severity)
                .ThenByDescending(r => r.Findings)
                .ThenBy(r => r.Rule.Id, StringComparer.Ordinal)
        );

        var idle = view.Result.Checks.Rules.Count(r => r.NotCheckedReason is not null);
        if (idle == 0)
            return;
        page.AddHeading("Rules that could not look");
        page.AddSentence(
            $"{Plural.Format(idle, "rule", "rules")} of {Plural.FormatNumber(view.Result.Checks.Rules.Count)} had nothing to look at, because a column "
                + "that they need holds nothing or is missing. The tab Columns says which columns these are; nothing is known of what they "
                + "would "
                + "have shown."
        );
    }

    private static void AddChanges(PageSetup page, FindingChanges changes, Rounding rounding)
    {
        page.AddHeading($"Changes since {changes.Since}");
        page.AddHeader("What happened", "Number");
        page.AddRow("new", rounding.ToCell(changes.New));
        page.AddRow("still open", rounding.ToCell(changes.StillOpen));
        page.AddRow("fixed", rounding.ToCell(changes.Fixed));
        page.AddRow("no longer checkable", rounding.ToCell(changes.NotCheckable));
    }

    private static void AddAccepted(PageSetup page, Acceptances accepted, Rounding rounding)
    {
        page.AddHeading($"Accepted findings, from {accepted.File}");
        page.AddHeader("What became of them", "Number");
        page.AddRow("accepted: not in Fix first, but in every figure", rounding.ToCell(accepted.Count(AcceptedState.Active)));
        page.AddRow("expired: back in Fix first", rounding.ToCell(accepted.Count(AcceptedState.Expired)));
        page.AddRow("not in this run", rounding.ToCell(accepted.Count(AcceptedState.NotFound)));
    }

    private static TableColumn<MeasureResult>[] FigureColumns(ResultView view)
    {
        var published = view.Published;
        return
        [
            new("Figure", measure => MeasureCatalogue.Find(measure.Id)!.Title),
            new("Number", measure => published.For(measure.Figure)?.NumeratorCell),
            new("Of", measure => published.For(measure.Figure)?.DenominatorCell),
            new("Value", measure => published.For(measure.Figure) is { } figure ? Percentage.GetValue(figure) : null),
            new("Target", Target),
            new("Met or missed", measure => MetOrMissed(measure, view)) { Colour = measure => MetColour(measure, view) },
        ];
    }

    private static string Target(MeasureResult measure)
    {
        if (measure.Target is not { } target)
            return "none";
        return measure.Unit == Unit.Percent ? $"{target}%" : $"{target} at most";
    }

    private static string? MetOrMissed(MeasureResult measure, ResultView view)
    {
        if (view.Published.For(measure.Figure) is null)
            return $"not computable: {measure.Reason}";
        return measure.IsMet switch
        {
            true => "met",
            false when !view.ShowsCases => "missed",
            false =>
                $"missed: {Plural.FormatNumber(measure.Shortfall!.Value)} {(measure.Unit == Unit.Percent ? "more needed" : "too many")}",
            _ => measure.Reason,
        };
    }

    private static XLColor? MetColour(MeasureResult measure, ResultView view)
    {
        if (view.Published.For(measure.Figure) is null || measure.IsMet is not { } met)
            return null;
        return met ? WorkbookStyle.GoodColour : WorkbookStyle.BadColour;
    }
}
