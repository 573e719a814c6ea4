using DqCheck.Contracts;
using DqCheck.History;
using DqCheck.Measures;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports.Tabs;

/// <summary>The front page: the verdict, what to do first, the figures with a target, what changed. It prints on one page.</summary>
internal static class FrontPageTab
{
    /// <param name="output">What the tab is written into.</param>
    /// <param name="view">The view.</param>
    /// <param name="detail">The findings that the workbook lists.</param>
    /// <param name="tabs">All tabs, the empty ones too.</param>
    public static void Add(ITabWriter output, ResultView view, DetailFindings detail, IReadOnlyList<ReportTab> tabs)
    {
        var page = output.AddPage(TabNames.FrontPage, view.ShowsCases ? TaskColumns : NumberColumns);
        page.AddTitle("NDTMS extract check");
        page.AddSentence(view.VerdictSentence, Tones.ForVerdict(view.Result.Verdict.IsReady));
        page.AddSentence($"{TabText.ExtractNames(view)}. As of {ReadmeTab.DescribeAsOf(view.Result.Dates)}.");
        if (ColumnNamesText.For(view) is { } renamed)
            page.AddSentence(renamed);
        foreach (var note in view.Notes)
            page.AddSentence(note.Text);

        if (view.ShowsCases)
            AddTasks(page, view, detail);
        else
            AddNumbers(page, view);
        page.AddHeading("Figures with a target");
        page.Table(FigureColumns(view), view.Result.Measures.Where(HasTarget));
        if (view.Result.Contracts.Count > 0)
        {
            page.AddHeading(view.Result.Contracts.Count == 1 ? "Contract" : "Contracts");
            page.Table(ContractColumns(view), view.Result.Contracts);
        }

        if (view.ShowsCases)
            AddChanges(page, view);
        AddTabs(page, view, tabs);
        page.PrintOnOnePage();
    }

    private static void AddTasks(IPageWriter page, ResultView view, DetailFindings detail)
    {
        var tasks = FirstTasks.Select(view, detail);
        page.AddHeading(tasks.Count == FirstTasks.Number ? "Three things to do first" : "To do first");
        if (tasks.Count > 0)
            page.Table(TaskColumns, tasks);
        else
            page.AddSentence("Nothing to do.", Tone.Good);
    }

    /// <summary>How to read the numbers of a commissioner's copy.</summary>
    private static void AddNumbers(IPageWriter page, ResultView view)
    {
        page.AddHeading("How to read the numbers");
        foreach (var sentence in TabText.DescribeNumbers(view))
            page.AddSentence(sentence);
    }

    /// <summary>The widths of a commissioner's front page, which has no tasks.</summary>
    private static readonly TabColumn<FirstTask>[] NumberColumns =
    [
        new("", 50, _ => null),
        new("", 60, _ => null),
        new("", 16, _ => null),
        new("", 46, _ => null),
    ];

    private static readonly TabColumn<FirstTask>[] TaskColumns =
    [
        new("What", 50, task => task.What),
        new("Number", 26, task => task.Number),
        new("List", 18, task => task.List),
        new("What to do", 74, task => task.Action),
    ];

    /// <summary>Whether a measure is one of the figures with a target.</summary>
    public static bool HasTarget(MeasureResult measure) => measure is { Agency: MeasureResult.All, IsOverall: true, Target: not null };

    public static TableColumn<ContractResult>[] ContractColumns(ResultView view) =>
        [
            new("Title", contract => contract.Contract.Title),
            new(
                "Missed",
                contract => $"{Plural.FormatNumber(contract.Indicators.Count(i => view.GetStatus(i) == IndicatorResult.Missed))} missed"
            ),
            new("List", _ => CellLink.To(TabNames.Compliance)),
            new("All indicators", contract => string.Join(", ", ComplianceTab.CountsByStatus(view, contract))),
        ];

    public static TableColumn<MeasureResult>[] FigureColumns(ResultView view) =>
        [
            new("Figure", measure => MeasureCatalogue.Find(measure.Id)!.Title),
            new("Result", measure => new NumberPlaceholder(view.Publish(measure)?.ToString() ?? "not calculated")),
            new("Target", FigureText.Target),
            new("Met or missed", measure => FigureText.MetOrMissed(measure, view)) { Colour = measure => FigureText.Colour(measure, view) },
        ];

    private static void AddChanges(IPageWriter page, ResultView view)
    {
        page.AddHeading("What changed");
        if (view.Result.Changes is not { } changes)
        {
            page.AddSentence(
                "This check was not compared with an earlier one. To see what changed, check again with --since and last month's findings.csv."
            );
            return;
        }

        page.Table(ChangeColumns(changes), ListChanges(changes));
    }

    public static TableColumn<(string What, int Number, CellLink? List)>[] ChangeColumns(FindingChanges changes) =>
        [new($"Findings since {changes.Since}", row => row.What), new("Number", row => row.Number), new("List", row => row.List)];

    /// <summary>How many findings are new, fixed, no longer checkable and still open, with a link to those that have a list.</summary>
    public static IEnumerable<(string What, int Number, CellLink? List)> ListChanges(FindingChanges changes)
    {
        var hasTab = changes.New + changes.Missing.Count > 0;
        var list = hasTab ? CellLink.To(TabNames.Changes) : null;
        return
        [
            ("New", changes.New, list),
            ("Fixed", changes.Fixed, list),
            ("No longer checkable", changes.NotCheckable, changes.NotCheckable > 0 ? list : null),
            ("Still open", changes.StillOpen, null),
        ];
    }

    private static void AddTabs(IPageWriter page, ResultView view, IReadOnlyList<ReportTab> tabs)
    {
        page.AddHeading("The other tabs");
        var empty = tabs.Where(t => t.IsEmpty).Select(t => t.Name).ToList();
        if (empty.Count > 0)
            page.AddSentence($"Left out because there is nothing to show: {string.Join(", ", empty)}.");
        page.AddSentence("Blue tabs are for reading, orange tabs for working through and grey tabs for reference.");
        if (view.ShowsCases)
            page.AddRow(CellLink.To(TabNames.Readme) with { Text = "Readme: how to use this workbook" });
        else
            page.Table(ReadmeTab.TabColumns, tabs.Where(t => !t.IsEmpty && t.Name != TabNames.FrontPage));
        page.AddSentence(TabText.Precedence);
        if (view.ShowsCases)
            page.AddSentence(TabText.Confidential);
    }
}
