using DqCheck.Checks;
using DqCheck.History;
using DqCheck.Measures;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Tabs;

/// <summary>The summary tab: the verdict, all figures, and every rule with findings, with a link to them.</summary>
/// <param name="view">The view.</param>
/// <param name="detail">The findings that the workbook lists.</param>
internal sealed class SummaryTab(ResultView view, DetailFindings detail)
{
    public static void Add(ITabWriter output, ResultView view, DetailFindings detail) => new SummaryTab(view, detail).Add(output);

    private void Add(ITabWriter output)
    {
        var figures = FigureColumns();
        var page = output.AddPage(TabNames.Summary, RuleColumns());
        page.AddTitle("Summary");
        page.AddSentence(view.VerdictSentence, Tones.ForVerdict(view.Result.Verdict.IsReady));
        page.AddSentence($"As of {ReadmeTab.DescribeAsOf(view.Result.Dates)}.");

        page.AddHeading(FiguresHeading());
        page.Table(figures, view.Result.Measures.Where(m => m.Agency == MeasureResult.All && m.IsOverall));
        foreach (var agency in view.Result.Measures.Where(m => m.Agency != MeasureResult.All && m.IsOverall).GroupBy(m => m.Agency))
        {
            page.AddHeading($"Agency {agency.Key}");
            page.Table(figures, agency);
        }

        AddNumbers(page, "Records", "Kind", Records());
        AddNumbers(
            page,
            "Findings",
            "Severity",
            Enum.GetValues<Severity>().Select(s => (EnumText.ToText(s), (object?)view.Result.Checks.Count(s).Number))
        );
        if (view.Result.Changes is { } changes)
            AddNumbers(page, $"Changes since {changes.Since}", "Findings", Numbers(changes));
        if (view.Result.Accepted is { } accepted)
            AddNumbers(page, $"Accepted findings, from {accepted.Source}", "State", Numbers(accepted));
        AddRules(page);
        AddRulesNotRun(page);
    }

    private string FiguresHeading() =>
        view.Result.Dates.AsOf is null
            ? "Figures"
            : $"Figures for the {view.Result.Journeys.Thresholds.CohortMonths} months to {view.AsOfText}, unless they say otherwise";

    /// <summary>A kind of record that only some data sets have is left out in the others.</summary>
    private bool IsShown(RecordKind kind) =>
        kind != RecordKind.ClientInformationReview || view.Result.Population.HasColumns(RecordKind.ClientInformationReview);

    private IEnumerable<(string, object?)> Records() =>
        [
            .. Population
                .Kinds.Where(IsShown)
                .Select(kind =>
                    (TabText.Record(kind), view.Result.ReadExtracts.Any() ? (object?)view.Result.Population[kind].Count : "not known")
                ),
            (TabText.Record(RecordKind.Journey), view.Result.JourneyCount is { } journeys ? (object?)journeys : "not calculated"),
        ];

    private IEnumerable<(string, object?)> Numbers(FindingChanges changes) =>
        [("new", changes.New), ("still open", changes.StillOpen), ("fixed", changes.Fixed), ("no longer checkable", changes.NotCheckable)];

    private IEnumerable<(string, object?)> Numbers(Acceptances accepted) =>
        [
            ("accepted: not in Fix first, but in every figure", accepted.ActivePositions.Count),
            .. accepted.More > 0
                ? [("more findings of an accepted rule than were accepted: in Fix first", (object?)accepted.More)]
                : Array.Empty<(string, object?)>(),
            ("expired: back in Fix first", accepted.Count(AcceptedState.Expired)),
            ("not in this check", accepted.Count(AcceptedState.NotFound)),
        ];

    private static void AddNumbers(IPageWriter page, string heading, string title, IEnumerable<(string What, object? Number)> rows)
    {
        page.AddHeading(heading);
        page.Table([new(title, row => row.What), new("Number", row => row.Number)], rows);
    }

    private void AddRules(IPageWriter page)
    {
        page.AddHeading("By rule, worst first");
        page.Table(
            RuleColumns(),
            view.Result.Checks.Rules.Where(r => r.Findings > 0)
                .OrderBy(r => r.Rule.Severity)
                .ThenByDescending(r => r.Findings.Number)
                .ThenBy(r => r.Rule.Id, StringComparer.Ordinal)
        );
    }

    private void AddRulesNotRun(IPageWriter page)
    {
        var idle = view.Result.Checks.Rules.Count(r => r.NotCheckedReason is not null);
        if (idle == 0)
            return;
        page.AddHeading("Rules not run");
        page.AddSentence(
            $"{Plural.Format(idle, "rule", "rules")} of {Plural.FormatNumber(view.Result.Checks.Rules.Count)} could not be checked, because a "
                + "column they need is blank or missing. The tab Columns shows which columns these are."
        );
    }

    private TabColumn<RuleTally>[] RuleColumns() =>
        [
            new("What", 46, tally => tally.Rule.Title),
            new("Findings", 14, tally => tally.Findings.Number),
            new("Checked", 11, tally => tally.Checked),
            new("Severity", 13, tally => EnumText.ToText(tally.Rule.Severity)) { IsSeverity = true },
            new("List", 20, tally => FindingTabs.LinkTo(tally.Rule, view, detail)),
            new("Note", 54, tally => tally.IsSystemWide ? TabText.ExportFault : ""),
            new("Rule", 20, tally => FindingTabs.LinkToGuidance(tally.Rule, detail)),
        ];

    private TableColumn<MeasureResult>[] FigureColumns()
    {
        return
        [
            new("Figure", measure => MeasureCatalogue.Find(measure.Id)!.Title),
            new("Number", measure => DayCount.Of(view.Publish(measure))),
            new("Of", measure => view.Publish(measure)?.Denominator),
            new("Value", measure => view.Publish(measure) is { } figure ? Percentage.GetValue(figure) : null),
            new("Target", FigureText.Target),
            new("Met or missed", measure => FigureText.MetOrMissed(measure, view)) { Colour = measure => FigureText.Colour(measure, view) },
        ];
    }
}
