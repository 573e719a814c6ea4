using ClosedXML.Excel;
using DqCheck.Reports.Tabs;
using DqCheck.Reports.Workbooks;

namespace DqCheck.Tests.Reports.Tabs;

/// <summary>The tab Guidance has one row for every rule that fired, worst first.</summary>
public class GuidanceTabTests
{
    [Fact]
    public void Each_rule_that_fired_has_one_row_with_why_fix_and_source()
    {
        var rows = Guidance(
            CleanExtract.Row(("CLIENTID", "1"), ("SEX", "X")),
            CleanExtract.Row(("CLIENTID", "2"), ("FINITIAL", "C"), ("SEX", "X"), ("DISD", "20140301"), ("DISRSN", "80"))
        );
        var rules = Fixtures.ShippedRuleset.Ruleset.DataSets.Single(d => d.Letter == "K");
        Assert.Equal(rows.Select(r => r[0]).Distinct(), rows.Select(r => r[0]));
        Assert.Equal(rows.Select(r => rules.GetRule(r[0]).Severity).Order(), rows.Select(r => rules.GetRule(r[0]).Severity));
        var sex = rules.GetRule("SEX-code");
        Assert.Equal(["SEX-code", sex.Title, "2", "error", sex.Why, sex.Fix, sex.Source, "sourced"], rows.Single(r => r[0] == "SEX-code"));
        Assert.Contains(rows, r => r[0] == "EPI003" && r[2] == "1");
    }

    [Fact]
    public void A_faultless_extract_has_no_guidance() => Assert.Empty(Guidance(CleanExtract.Row()));

    private static List<string[]> Guidance(params Dictionary<string, string>[] rows)
    {
        using var folder = new TemporaryFolder();
        var view = CheckRun.Write(
            new CheckRequest
            {
                Extracts = [folder.Write(CleanExtract.FileName, CleanExtract.Text(rows))],
                Ruleset = RepositoryPaths.RulesetFolder,
                AsOf = CleanExtract.AsOf,
            },
            new() { Folder = folder.Path, Formats = [XlsxOutput.Format] }
        );
        using var workbook = new XLWorkbook(folder.File(view.OutputName + ".dqcheck.xlsx"));
        if (!workbook.TryGetWorksheet("Guidance", out var sheet))
            return [];
        return
        [
            .. sheet.RowsUsed().Skip(1).Select(r => r.Cells(1, r.LastCellUsed().Address.ColumnNumber).Select(c => c.GetString()).ToArray()),
        ];
    }
}
