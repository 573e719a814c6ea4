using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.People;
using DqCheck.Reports.Csv;
using DqCheck.Reports.Tabs;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>The workbook of one keyworker or team, with only the findings of their clients.</summary>
/// <param name="Name">The keyworker or team; blank for findings without one.</param>
/// <param name="FileName">The form of the name used in file names.</param>
/// <param name="By">Whether workbooks are split by keyworker or by team.</param>
/// <param name="Findings">The findings of their clients.</param>
internal sealed record SplitWorkbook(string Name, string FileName, SplitBy By, DetailFindings Findings)
{
    private string Kind => EnumText.ToWord(By);

    /// <summary>Creates a workbook for each keyworker or team, even without findings, and one for findings without either.</summary>
    public static IReadOnlyList<SplitWorkbook> CreateAll(ResultView view, SplitBy by)
    {
        var names = view
            .Result.People!.All.Select(p => p.GetName(by))
            .Where(n => n.Length > 0)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        var parts = names.ToDictionary(n => n, _ => new DetailFindingsBuilder(view, DetailFindings.MaxInWorkbook), StringComparer.Ordinal);
        var without = new DetailFindingsBuilder(view, DetailFindings.MaxInWorkbook);
        var anyWithout = false;
        foreach (var row in FindingRow.Create(view.Result.Checks.Findings, view.Result.Population))
        {
            var who = view.Result.GetPerson(row).GetName(by);
            anyWithout |= who.Length == 0;
            (who.Length == 0 ? without : parts[who]).Add(row);
        }

        var nobody = $"no-{EnumText.ToWord(by)}";
        var files = SafeNames.Create(names, taken: nobody);
        return
        [
            .. names.Select((name, i) => new SplitWorkbook(name, files[i], by, parts[name].Build())),
            .. anyWithout ? [new SplitWorkbook("", nobody, by, without.Build())] : Array.Empty<SplitWorkbook>(),
        ];
    }

    public void Write(ResultView view, Stream stream, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var workbook = new WorkbookWriter(TabText.Footer(view));
        foreach (var tab in Tabs(view).Where(t => !t.IsEmpty))
            workbook.Add(tab);
        workbook.Save(stream);
    }

    private IEnumerable<ReportTab> Tabs(ResultView view) =>
        [
            new(TabNames.FrontPage, TabKind.Read, "a rule with findings", output => AddFrontPage(output, view)) { IsPrinted = true },
            CreateList(view, TabNames.RejectedRows, output => RejectedRowsTab.Add(output, view, Findings)),
            CreateList(view, TabNames.DataQuality, output => DataQualityTab.Add(output, view, Findings)),
            CreateList(view, TabNames.Tops, output => TopExceptionsTab.Add(output, view, Findings, counts: false)),
            CreateList(view, TabNames.Reviews, output => ReviewExceptionsTab.Add(output, view, Findings, counts: false)),
            CreateList(view, TabNames.Waits, output => WaitsAndReturnsTab.Add(output, view, Findings, counts: false)),
        ];

    private ReportTab CreateList(ResultView view, string name, Action<ITabWriter> write) =>
        new(name, TabKind.Do, "a finding", write) { IsEmpty = Findings.CountOn(name, view) == 0, IsPrinted = true };

    private void AddFrontPage(ITabWriter output, ResultView view)
    {
        var columns = RuleColumns(view);
        var page = output.AddPage(TabNames.FrontPage, columns);
        page.AddTitle(Name.Length > 0 ? $"NDTMS extract check: {Kind} {Name}" : $"NDTMS extract check: findings without a {Kind}");
        page.AddSentence(
            Name.Length > 0
                ? $"Only the findings on clients and episodes that people.csv gives to this {Kind}. "
                    + $"The whole workbook is {view.GetFileName(XlsxOutput.Workbook)}."
                : $"Findings on clients and episodes for which people.csv names no {Kind}, and findings about the whole file. "
                    + $"The whole workbook is {view.GetFileName(XlsxOutput.Workbook)}."
        );

        page.AddHeading("Findings, worst first");
        var found = view
            .Result.Checks.Rules.Where(r => Findings.Count(r.Rule) > 0)
            .OrderBy(r => r.Rule.Severity)
            .ThenByDescending(r => Findings.Count(r.Rule))
            .ThenBy(r => r.Rule.Id, StringComparer.Ordinal)
            .ToList();
        if (found.Count > 0)
            page.Table(columns, found);
        else
            page.AddSentence("Nothing was found on these clients.", Tone.Good);
        if (Findings.Omitted > 0)
            page.AddSentence(
                $"Not everything is shown. {Plural.FormatNumber(Findings.Omitted)} more findings are in {view.GetFileName(CsvOutput.Findings)}, "
                    + "which has them all.",
                Tone.Note
            );

        page.AddHeading("How to use it");
        page.AddSentence(
            "Rejected rows and Data quality list each finding: the client, the item, what is wrong and what to do. TOP exceptions, SIR "
                + "exceptions and Waits and returns list overdue and upcoming items, most urgent first. Make corrections in the "
                + "case-management system, never in the extract."
        );
        page.AddSentence($"{TabText.Precedence} {TabText.Confidential}");
        page.AddHeading("What was checked");
        ReadmeTab.AddChecked(page, view);
        page.PrintOnOnePage();
    }

    private TabColumn<RuleTally>[] RuleColumns(ResultView view) =>
        [
            new("What", 46, tally => tally.Rule.Title),
            new("What to do", 64, tally => tally.Rule.Fix),
            new("List", 18, tally => FindingTabs.LinkTo(tally.Rule, view, Findings)),
            new("Findings", 11, tally => Findings.Count(tally.Rule)),
            new("Severity", 13, tally => EnumText.ToText(tally.Rule.Severity)) { IsSeverity = true },
            new("Rule", 20, tally => tally.Rule.Id),
        ];
}
