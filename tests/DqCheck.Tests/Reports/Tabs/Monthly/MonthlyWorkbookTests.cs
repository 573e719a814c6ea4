using ClosedXML.Excel;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DqCheck.Reports.Tabs;
using DqCheck.Tests.Monthly;

namespace DqCheck.Tests.Reports.Tabs.Monthly;

/// <summary>The monthly workbook as its readers find it.</summary>
public sealed class MonthlyWorkbookTests : IDisposable
{
    private readonly ReportRun _run = new(ScenarioBuilder.ExtractText(SomersetRun.AllListsClients), with: SomersetRun.WithContract);

    [Fact]
    public void The_contract_s_tabs_follow_the_front_page_in_its_order()
    {
        using var book = OpenWorkbook();
        Assert.Equal(
            ["Front page", "Summary rolling", "Over 6 week waits", "Re-presentations", "YP referrals", "Over time"],
            book.Worksheets.Take(6).Select(s => s.Name)
        );
        Assert.Equal("Definitions", book.Worksheets.Last().Name);
    }

    [Fact]
    public void The_rolling_summary_has_its_header_on_top_and_its_first_columns_beside_it_in_view()
    {
        using var book = OpenWorkbook();
        var sheet = book.Worksheet("Summary rolling");
        Assert.Empty(sheet.MergedRanges);
        Assert.Equal(1, sheet.AutoFilter.Range.FirstRow().RowNumber());
        Assert.Equal((1, 3), (sheet.SheetView.SplitRow, sheet.SheetView.SplitColumn));
        var titles = sheet.Row(1).CellsUsed().Select(c => c.GetString()).ToList();
        Assert.Equal((titles.Count, "May 2013", "Apr 2014"), (titles.Distinct().Count(), titles[3], titles[14]));
    }

    [Fact]
    public void Each_item_is_named_once_above_its_rows_and_its_totals_are_bold()
    {
        using var book = OpenWorkbook();
        var rows = book.Worksheet("Summary rolling").RowsUsed().Skip(1).ToList();
        var fed = rows.TakeWhile(r => !r.Cell(2).GetString().StartsWith("Not in the extract", StringComparison.Ordinal)).ToList();
        var headings = fed.Where(r => r.Cell(3).IsEmpty()).ToList();
        Assert.Equal(headings.Select(r => r.Cell(2).GetString()).Distinct(), headings.Select(r => r.Cell(2).GetString()));
        Assert.Equal("New episodes across SDAS (excluding NEX)", headings[0].Cell(2).GetString());
        Assert.All(
            fed.Except(headings),
            r =>
                Assert.Equal(
                    r.Cell(2).GetString() == "Total" || r.Cell(2).GetString().EndsWith(": Total", StringComparison.Ordinal),
                    r.Cell(4).Style.Font.Bold
                )
        );
    }

    [Fact]
    public void Lines_that_the_extract_cannot_feed_are_below_all_others()
    {
        var rows = _run.TabRows("Summary rolling")!;
        var below = rows.SkipWhile(r => !r["Item and category"].StartsWith("Not in the extract", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(below);
        Assert.All(below.Where(r => r["Status"].Length > 0), r => Assert.Equal("n/d", r["Rolling total"]));
        Assert.DoesNotContain(rows.SkipLast(below.Count), r => r["Rolling total"] == "n/d");
    }

    [Fact]
    public void A_line_that_cannot_be_computed_says_so_in_every_month()
    {
        var carers = _run.TabRows("Summary rolling")!.First(r => r["Item and category"] == "Carer/family member");
        Assert.Equal(("n/d", "n/d", "local data missing"), (carers["May 2013"], carers["Rolling total"], carers["Status"]));
        Assert.Equal("0", _run.TabRows("Summary rolling")!.First(r => r["Item and category"] == "Opiate" && r["No"] == "1")["Jun 2013"]);
    }

    [Fact]
    public void Cells_for_reason_and_action_are_yellow_and_empty()
    {
        using var book = OpenWorkbook();
        var sheet = book.Worksheet("Over 6 week waits");
        var header = sheet.AutoFilter.Range.FirstRow();
        foreach (var title in new[] { "Reason", "Action" })
        {
            var cell = sheet.Cell(header.RowNumber() + 1, header.Cells().Single(c => c.GetString() == title).Address.ColumnNumber);
            Assert.Equal((XLColor.FromHtml("#FFFF99"), true), (cell.Style.Fill.BackgroundColor, cell.IsEmpty()));
        }

        Assert.DoesNotContain(sheet.MergedRanges, r => r.LastRow().RowNumber() >= header.RowNumber());
    }

    [Fact]
    public void Three_native_charts_below_the_months_show_them_on_axes_that_fit()
    {
        using var document = SpreadsheetDocument.Open(_run.WorkbookFile, false);
        var book = document.WorkbookPart!;
        var overTime = (WorksheetPart)book.GetPartById(book.Workbook.Descendants<Sheet>().Single(s => s.Name == "Over time").Id!);
        var charts = overTime.DrawingsPart!.ChartParts.Select(p => p.ChartSpace).ToList();
        Assert.Equal(
            ["Activity by month", "Load and data quality", "TOPs in time"],
            charts.Select(c => c.Descendants<Title>().First().InnerText).Order(StringComparer.Ordinal)
        );
        Assert.All(
            charts.SelectMany(c => c.Descendants<LineChartSeries>()),
            s =>
                Assert.EndsWith("$13", s.GetFirstChild<DocumentFormat.OpenXml.Drawing.Charts.Values>()!.InnerText, StringComparison.Ordinal)
        );
        var axes = charts.Select(c => c.Descendants<ValueAxis>().Single().Scaling!).ToList();
        Assert.Equal(2, axes.Count(a => a.MaxAxisValue?.Val?.Value == 1 && a.MinAxisValue?.Val?.Value < 1));
        Assert.Single(axes, a => a.MaxAxisValue is null && a.MinAxisValue?.Val?.Value == 0);
        Assert.Equal(
            [],
            new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(overTime.DrawingsPart).Select(e => e.Description)
        );
        Assert.All(
            overTime.DrawingsPart.ChartParts,
            p => Assert.Equal([], new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(p).Select(e => e.Description))
        );
    }

    [Fact]
    public void Headers_are_repeated_on_every_printed_page()
    {
        using var document = SpreadsheetDocument.Open(_run.WorkbookFile, false);
        var names = document
            .WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>()
            .Where(n => n.Name == "_xlnm.Print_Titles")
            .Select(n => n.Text)
            .ToList();
        Assert.Contains("'Summary rolling'!$1:$1", names);
        Assert.All(names, n => Assert.Matches(@"!\$\d+:\$\d+$", n));
    }

    [Fact]
    public void Every_setting_of_contract_and_ruleset_stands_on_Definitions_with_its_source()
    {
        using var book = OpenWorkbook();
        var rows = book.Worksheet("Definitions")
            .RowsUsed()
            .Select(r => (Name: r.Cell(1).GetString(), Value: r.Cell(2).GetString(), Source: r.Cell(5).GetString()))
            .ToList();
        foreach (var setting in _run.Result.Monthly!.Contract.Settings)
            Assert.Contains((setting.Name, setting.Value, setting.Note), rows);
        foreach (var setting in _run.Result.DataSet.DataSet.Settings)
            Assert.Contains(rows, r => r.Name == setting.Name && r.Source == setting.Source);
        Assert.Contains(rows, r => r.Name.StartsWith("13. SDAS closures", StringComparison.Ordinal) && r.Value == "end");
    }

    [Fact]
    public void Another_contract_has_none_of_these_tabs()
    {
        using var other = new ReportRun(
            ScenarioBuilder.ExtractText(SomersetRun.AllListsClients),
            with: r => r with { Contracts = [RepositoryPaths.ContractFolder("southampton")] }
        );
        Assert.Null(other.TabRows("Summary rolling"));
        Assert.NotNull(other.TabRows("Compliance"));
    }

    [Fact]
    public void Without_an_as_of_date_there_are_no_months_and_the_first_page_says_so()
    {
        using var run = new ReportRun("\n\n", "unknown.csv", r => SomersetRun.WithContract(r) with { AsOf = null });
        Assert.Null(run.TabRows("Summary rolling"));
        using var book = new XLWorkbook(run.WorkbookFile);
        Assert.Contains(
            book.Worksheet("Readme").CellsUsed(),
            c => c.GetString().StartsWith("The monthly tabs are left out: there is no as-of date", StringComparison.Ordinal)
        );
    }

    public void Dispose() => _run.Dispose();

    private XLWorkbook OpenWorkbook() => new(_run.WorkbookFile);
}
