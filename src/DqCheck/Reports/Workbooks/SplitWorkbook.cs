using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.People;
using DqCheck.Reports.Csv;
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
        var parts = names.ToDictionary(
            n => n,
            _ => new DetailFindingsBuilder(view, ExceptionWorkbook.MaxDetailRows),
            StringComparer.Ordinal
        );
        var without = new DetailFindingsBuilder(view, ExceptionWorkbook.MaxDetailRows);
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
        using var workbook = new WorkbookWriter();
        AddReadme(workbook, view);
        AddSummary(workbook, view);
        RejectedRowsTab.Add(workbook, view, Findings);
        DataQualityTab.Add(workbook, view, Findings);
        RequirementTabs.Add(workbook, view, Findings, counts: false);
        workbook.Save(stream);
    }

    private void AddReadme(WorkbookWriter workbook, ResultView view)
    {
        var page = new PageSetup(workbook, "Readme", 26, 60, 44);
        page.AddTitle(Name.Length > 0 ? $"NDTMS extract check: {Kind} {Name}" : $"NDTMS extract check: findings without a {Kind}");
        page.AddSentence(
            Name.Length > 0
                ? $"Findings on the clients and episodes that people.csv gives to this {Kind}, and nothing else. "
                    + $"The whole workbook is {view.GetFileName(XlsxOutput.Workbook)}."
                : $"Findings on clients and episodes for which people.csv names no {Kind}, and findings about the file as a whole. "
                    + $"The whole workbook is {view.GetFileName(XlsxOutput.Workbook)}."
        );
        page.AddSentence(
            "This is a check before sending. Where the national report differs, the national report prevails. The workbook holds "
                + "client-level "
                + "data: keep it as you keep the extract."
        );
        page.AddHeading("What was checked");
        foreach (var extract in view.Result.Population.Extracts)
            page.AddRow("Extract", extract.File, extract.Sha256 ?? "");
        page.AddRow("As-of date", ReadmeTab.DescribeAsOf(view.Result.Dates));
        page.AddRow(
            "Rules",
            $"{view.Result.DataSet.DataSet.Id}, version {view.Result.DataSet.DataSet.Version}",
            view.Result.Ruleset.Sha256
        );
        page.AddRow("Program", $"DqCheck {CheckResult.Version}");
        page.AddHeading("How to use it");
        page.AddSentence(
            "Rejected rows and Data quality say which client, which item, what is wrong and what to do; TOP exceptions, SIR exceptions and "
                + "Waits and returns what is owed in time, by what to do first. Put it right in the case-management system, never in the "
                + "extract."
        );
        if (Findings.Omitted > 0)
            page.AddSentence(
                $"Not everything is shown: {Plural.FormatNumber(Findings.Omitted)} more findings stand in "
                    + $"{view.GetFileName(CsvOutput.Findings)}, which holds all.",
                WorkbookStyle.NoteColour
            );
    }

    private void AddSummary(WorkbookWriter workbook, ResultView view)
    {
        var page = new PageSetup(workbook, "Summary", 46, 11, 13, 20, 60);
        var found = view
            .Result.Checks.Rules.Where(r => Findings.Count(r.Rule) > 0)
            .OrderBy(r => r.Rule.Severity)
            .ThenByDescending(r => Findings.Count(r.Rule))
            .ThenBy(r => r.Rule.Id, StringComparer.Ordinal)
            .ToList();
        page.AddTitle("Summary");
        page.AddHeading("Findings");
        page.AddHeader("Severity", "Number");
        foreach (var severity in Enum.GetValues<Severity>())
            page.AddRow(EnumText.ToText(severity), found.Where(r => r.Rule.Severity == severity).Sum(r => Findings.Count(r.Rule)));
        page.AddHeading("By rule, worst first");
        page.Table<RuleTally>(
            [
                new("What", tally => tally.Rule.Title),
                new("Findings", tally => Findings.Count(tally.Rule)),
                new("Severity", tally => EnumText.ToText(tally.Rule.Severity)) { IsSeverity = true },
                new("Rule", tally => tally.Rule.Id),
                new("What to do", tally => tally.Rule.Fix),
            ],
            found
        );
        if (found.Count == 0)
            page.AddSentence("Nothing was found on these clients.", WorkbookStyle.GoodColour);
    }
}
