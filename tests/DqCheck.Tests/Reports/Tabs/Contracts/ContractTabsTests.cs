using ClosedXML.Excel;
using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Tests.Workspaces;
using DqCheck.Workspaces;

namespace DqCheck.Tests.Reports.Tabs.Contracts;

/// <summary>Each contract has a front page, a list of its indicators and the report that its document asks for.</summary>
public class ContractTabsTests
{
    private static readonly string Extract = ScenarioBuilder.ExtractText(
        "episode 2014-04-01 2014-04-02; 95 2014-04-05",
        "episode 2014-03-01 2014-03-02 2014-04-20 85; 95 2014-03-15 2014-04-20"
    );

    private static readonly DateOnly April = new(2014, 4, 30);

    [Fact]
    public void Of_several_contracts_each_has_its_tabs_and_Compliance_is_an_overview()
    {
        using var run = new ReportRun(Extract, with: r => r with { Contracts = [Folder("barnet"), Folder("nottinghamshire")] });
        using var book = run.OpenWorkbook();
        Assert.Equal(
            [
                "Barnet",
                "Nottinghamshire",
                "Compliance",
                "Compliance Barnet",
                "Compliance Nottinghamshire",
                "Barnet report",
                "Nottinghamshire report",
            ],
            book.Worksheets.Select(s => s.Name).Where(n => n.Contains("Compliance") || n.Contains("Barnet") || n.Contains("Nottingham"))
        );
        var overview = run.TabRows("Compliance")!;
        Assert.Equal(2, overview.Count);
        foreach (var (row, contract) in overview.Zip(run.Result.Contracts))
        {
            Assert.Equal($"{contract.Indicators.Count}", row["Indicators"]);
            Assert.Equal(contract.Indicators.Count(i => i.Status == "awaiting-return"), int.Parse(row["Awaiting return"]));
        }

        Assert.Equal(
            run.Result.Contracts[0].Indicators.Select(i => i.Indicator.Number),
            run.TabRows("Compliance Barnet")!.Select(r => r["Number"])
        );
    }

    [Theory]
    [InlineData("nottinghamshire", "Nottinghamshire")]
    [InlineData("barnet", "Barnet")]
    [InlineData("city-and-hackney", "City and Hackney")]
    [InlineData("southampton", "Southampton")]
    [InlineData("somerset", "Somerset")]
    public void The_front_page_holds_every_line_once_or_names_it(string id, string name)
    {
        using var run = new ReportRun(Extract, with: r => r with { Contracts = [Folder(id)] });
        var texts = run.Texts(name);
        foreach (var indicator in run.Result.Contracts.Single().Indicators)
            Assert.Contains(indicator.Indicator.Number, texts);
        Assert.Contains("Commentary", texts);
    }

    [Fact]
    public void Barnet_s_report_has_a_block_for_each_section_in_its_own_columns()
    {
        using var run = new ReportRun(Extract, with: r => r with { Contracts = [Folder("barnet")] });
        var texts = run.Texts("Barnet report");
        foreach (var section in run.Result.Contracts.Single().Indicators.Select(i => i.Indicator.Section).Distinct())
            Assert.Contains(section, texts);
        Assert.Equal(
            ["Activity", "Target/Target range", "Frequency of monitoring", "Method of measurement", "Result", "By", "Notes"],
            texts.SkipWhile(t => t != "Activity").Take(7)
        );
    }

    [Fact]
    public void Nottinghamshire_s_report_has_a_column_for_each_group_of_clients()
    {
        using var run = new ReportRun(Extract, with: r => r with { Contracts = [Folder("nottinghamshire")] });
        var row = run.Texts("Nottinghamshire report").SkipWhile(t => t != "N12").Take(7).ToList();
        Assert.Equal(["N12", "Number of unplanned discharges"], row.Take(2));
        Assert.Equal(["1", "1", "0", "0"], row.Skip(3));
    }

    [Fact]
    public void Southampton_s_report_is_its_appendix_1()
    {
        using var run = new ReportRun(Extract, with: r => r with { Contracts = [Folder("southampton")] });
        var texts = run.Texts("Southampton report");
        Assert.Contains("Alcohol", texts);
        Assert.Contains("Drugs", texts);
        var titles = run
            .Result.Contracts.Single()
            .Indicators.ToLookup(i => i.Indicator.Section.StartsWith("Appendix 1", StringComparison.Ordinal), i => i.Indicator.Title);
        Assert.Subset(texts.ToHashSet(), titles[true].ToHashSet());
        Assert.Empty(titles[false].Except(titles[true]).Intersect(texts));
    }

    [Fact]
    public void A_commentary_comes_back_next_month_and_is_not_in_a_commissioner_s_copy()
    {
        using TestWorkspace workspace = new("""{ "contracts": ["barnet"], "formats": ["xlsx", "html"] }""");
        Check(April);
        using (XLWorkbook book = new(workspace.FindWorkbook("2014-04")))
        {
            var sheet = book.Worksheet("Barnet");
            var line = sheet.CellsUsed().First(c => c.GetString() == "B-CJ3");
            var title = sheet.CellsUsed().First(c => c.GetString() == "Commentary");
            sheet.Cell(line.Address.RowNumber, title.Address.ColumnNumber).SetValue("Quickthorn clinic opened");
            book.Save();
        }

        Check(new(2014, 5, 31));
        using (XLWorkbook book = new(workspace.FindWorkbook("2014-05")))
            Assert.Contains("Quickthorn clinic opened", book.Worksheet("Barnet").CellsUsed().Select(c => c.GetString()));
        Assert.Contains(
            "Quickthorn clinic opened",
            File.ReadAllText(Directory.GetFiles(workspace.PathTo("results", "2014-05", "N0001"), "*.html").Single()),
            StringComparison.Ordinal
        );
        Check(new(2014, 5, 31), o => o with { Audience = Audience.Commissioner });
        foreach (var copy in Directory.GetFiles(workspace.PathTo("commissioner", "2014-05", "N0001"), "*.xlsx"))
        {
            using XLWorkbook book = new(copy);
            Assert.DoesNotContain("Quickthorn clinic opened", book.Worksheets.SelectMany(s => s.CellsUsed()).Select(c => c.GetString()));
        }

        void Check(DateOnly asOf, Func<OutputOptions, OutputOptions>? with = null) =>
            workspace.Check(asOf, TestWorkspace.CreateText(asOf), with ?? (o => o));
    }

    private static string Folder(string id) => RepositoryPaths.ContractFolder(id);
}
