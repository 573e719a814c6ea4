using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.People;
using DqCheck.Reports.Csv;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>The workbook of one keyworker or team: their clients' findings and nothing else.</summary>
/// <param name="Who">Keyworker or team; blank: of findings without one.</param>
/// <param name="FileName">The name in file names.</param>
/// <param name="By">What workbooks are split by.</param>
/// <param name="Details">Their findings.</param>
internal sealed record SplitWorkbook(string Who, string FileName, SplitBy By, Details Details)
{
    private string Kind => By == SplitBy.Team ? "team" : "keyworker";

    /// <summary>
    /// One for each keyworker or team that is named, also where nothing is to be put right; last, one for findings without.
    /// </summary>
    public static IReadOnlyList<SplitWorkbook> Of(ResultView view, SplitBy by)
    {
        var names = view
            .Result.People!.All.Select(p => p.By(by))
            .Where(n => n.Length > 0)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        var parts = names.ToDictionary(n => n, _ => new Details(view, ExceptionWorkbook.MaxDetailRows), StringComparer.Ordinal);
        var without = new Details(view, ExceptionWorkbook.MaxDetailRows);
        var anyWithout = false;
        foreach (var row in FindingRow.Of(view.Result.Checks.Findings, view.Result.Population))
        {
            var who = view.Result.PersonOf(row).By(by);
            anyWithout |= who.Length == 0;
            (who.Length == 0 ? without : parts[who]).Add(row);
        }

        foreach (var part in parts.Values.Append(without))
            part.Finish();
        var nobody = $"no-{by.ToString().ToLowerInvariant()}";
        var files = SafeNames.Of(names, taken: nobody);
        return
        [
            .. names.Select((name, i) => new SplitWorkbook(name, files[i], by, parts[name])),
            .. anyWithout ? [new SplitWorkbook("", nobody, by, without)] : Array.Empty<SplitWorkbook>(),
        ];
    }

    public void Write(ResultView view, Stream stream, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var workbook = new Book();
        AddReadme(workbook, view);
        AddSummary(workbook, view);
        RejectedRowsTab.Add(workbook, view, Details);
        DataQualityTab.Add(workbook, view, Details);
        OwedTabs.Add(workbook, view, Details, counts: false);
        workbook.Save(stream);
    }

    private void AddReadme(Book workbook, ResultView view)
    {
        var page = new Page(workbook, "Readme", 26, 60, 44);
        page.Title(Who.Length > 0 ? $"NDTMS extract check: {Kind} {Who}" : $"NDTMS extract check: findings without a {Kind}");
        page.Sentence(
            Who.Length > 0
                ? $"Findings on the clients and episodes that people.csv gives to this {Kind}, and nothing else. "
                    + $"The whole workbook is {view.NameOf(XlsxOutput.Workbook)}."
                : $"Findings on clients and episodes for which people.csv names no {Kind}, and findings about the file as a whole. "
                    + $"The whole workbook is {view.NameOf(XlsxOutput.Workbook)}."
        );
        page.Sentence(
            "This is a check before sending. Where the national report differs, the national report prevails. The workbook holds "
                + "client-level "
                + "data: keep it as you keep the extract."
        );
        page.Heading("What was checked");
        foreach (var extract in view.Result.Population.Extracts)
            page.Row("Extract", extract.File, extract.Sha256 ?? "");
        page.Row("As-of date", ReadmeTab.AsOf(view.Result.Dates));
        page.Row("Rules", $"{view.Result.DataSet.DataSet.Id}, version {view.Result.DataSet.DataSet.Version}", view.Result.Ruleset.Sha256);
        page.Row("Program", $"DqCheck {RunResult.Version}");
        page.Heading("How to use it");
        page.Sentence(
            "Rejected rows and Data quality say which client, which item, what is wrong and what to do; TOP exceptions, SIR exceptions and "
                + "Waits and returns what is owed in time, by what to do first. Put it right in the case-management system, never in the "
                + "extract."
        );
        if (Details.Left > 0)
            page.Sentence(
                $"Not everything is shown: {Counted.Number(Details.Left)} more findings stand in "
                    + $"{view.NameOf(CsvOutput.Findings)}, which holds all.",
                Look.Note
            );
    }

    private void AddSummary(Book workbook, ResultView view)
    {
        var page = new Page(workbook, "Summary", 46, 11, 13, 20, 60);
        var found = view
            .Result.Checks.Rules.Where(r => Details.Count(r.Rule) > 0)
            .OrderBy(r => r.Rule.Severity)
            .ThenByDescending(r => Details.Count(r.Rule))
            .ThenBy(r => r.Rule.Id, StringComparer.Ordinal)
            .ToList();
        page.Title("Summary");
        page.Heading("Findings");
        page.Header("Severity", "Number");
        foreach (var severity in Enum.GetValues<Severity>())
            page.Row(Words.Of(severity), found.Where(r => r.Rule.Severity == severity).Sum(r => Details.Count(r.Rule)));
        page.Heading("By rule, worst first");
        page.Table<RuleTally>(
            [
                new("What", tally => tally.Rule.Title),
                new("Findings", tally => Details.Count(tally.Rule)),
                new("Severity", tally => Words.Of(tally.Rule.Severity)) { IsSeverity = true },
                new("Rule", tally => tally.Rule.Id),
                new("What to do", tally => tally.Rule.Fix),
            ],
            found
        );
        if (found.Count == 0)
            page.Sentence("Nothing was found on these clients.", Look.Good);
    }
}
