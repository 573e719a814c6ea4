using ClosedXML.Excel;
using DqCheck.Reports.Tabs;

namespace DqCheck.Tests.Reports.Workbooks;

/// <summary>The workbook as a tired reader needs it: order, colours, links, prints. Checked on a month of a whole service.</summary>
public sealed class WorkbookLayoutTests : IDisposable
{
    private static readonly XLColor Read = XLColor.FromHtml("#2F75B5");
    private static readonly XLColor Do = XLColor.FromHtml("#ED7D31");
    private static readonly XLColor Reference = XLColor.FromHtml("#A6A6A6");

    private readonly ReportRun _run = new(File.ReadAllText(WorkedExample.Extract));
    private readonly XLWorkbook _book;

    public WorkbookLayoutTests() => _book = _run.OpenWorkbook();

    public void Dispose()
    {
        _book.Dispose();
        _run.Dispose();
    }

    [Fact]
    public void Tabs_have_the_colour_of_what_they_are_for() =>
        Assert.Equal(
            [
                ("Front page", Read),
                ("Data quality", Do),
                ("TOP exceptions", Do),
                ("SIR exceptions", Do),
                ("Waits and returns", Do),
                ("Due next", Do),
                ("Summary", Read),
                ("Over time", Read),
                ("Readme", Reference),
                ("Guidance", Reference),
                ("Columns", Reference),
            ],
            _book.Worksheets.Where(s => s.Name is not "Fix first" and not "Rejected rows").Select(s => (s.Name, s.TabColor))
        );

    [Fact]
    public void The_readme_lists_the_other_tabs_in_their_order()
    {
        var names = _book.Worksheets.Select(s => s.Name).Where(n => n != "Readme").ToList();
        var first = _book.Worksheet("Readme").Column(1).CellsUsed().Select(c => c.GetString()).ToList();
        Assert.Equal(names, first.SkipWhile(t => t != "Tab").Skip(1).Take(names.Count));
    }

    [Fact]
    public void No_tab_is_empty() => Assert.All(_book.Worksheets, sheet => Assert.True(sheet.RowsUsed().Count() > 1, sheet.Name));

    [Theory]
    [InlineData("Summary")]
    [InlineData("Fix first")]
    public void The_link_of_a_rule_leads_to_the_first_of_its_findings_which_are_together(string tab)
    {
        if (!_book.TryGetWorksheet(tab, out var sheet))
            return;
        var header = sheet.RowsUsed().Last(r => r.CellsUsed().Any(c => c.GetString() == "Rule"));
        var (list, rule) = (Column(header, "List"), Column(header, "Rule"));
        var rows = sheet
            .RowsUsed()
            .Where(r => r.RowNumber() > header.RowNumber() && r.Cell(list).HasHyperlink && !r.Cell(rule).IsEmpty())
            .ToList();
        Assert.NotEmpty(rows);
        Assert.All(
            rows,
            row =>
            {
                var target = Target(row.Cell(list));
                Assert.Equal(row.Cell(list).GetString(), target.Worksheet.Name);
                var rules = Rules(target.Worksheet);
                Assert.Equal(row.Cell(rule).GetString(), rules[target.Address.RowNumber]);
                var own = rules.Where(r => r.Value == row.Cell(rule).GetString()).Select(r => r.Key).ToList();
                Assert.Equal(own.Min(), target.Address.RowNumber);
                Assert.Equal(own.Count, own.Max() - own.Min() + 1);
            }
        );
    }

    [Fact]
    public void Every_link_leads_to_a_row_that_is_there()
    {
        var links = _book.Worksheets.SelectMany(s => s.CellsUsed(c => c.HasHyperlink)).ToList();
        Assert.True(links.Count > 20, $"{links.Count} links");
        Assert.All(links, link => Assert.False(Target(link).Worksheet.Row(Target(link).Address.RowNumber).IsEmpty(), link.ToString()));
        Assert.All(links, link => Assert.Equal(XLFontUnderlineValues.Single, link.Style.Font.Underline));
    }

    [Fact]
    public void The_front_page_names_what_to_do_first_with_a_link_to_each_list()
    {
        var page = _book.Worksheet("Front page");
        var title = page.CellsUsed().Single(c => c.GetString() == "What");
        var tasks = Enumerable.Range(title.Address.RowNumber + 1, 3).Select(page.Row).ToList();
        Assert.Contains("Three things to do first", page.CellsUsed().Select(c => c.GetString()));
        Assert.All(tasks, task => Assert.True(task.Cell(3).HasHyperlink && task.Cell(4).GetString().Length > 0, task.Cell(1).GetString()));
        Assert.Contains(
            page.CellsUsed(),
            c =>
                c.GetString()
                == "This check was not compared with an earlier one. To see what changed, check again with --since and last month's findings.csv."
        );
        Assert.Contains("Data quality: valid items, as a share of items due", page.CellsUsed().Select(c => c.GetString()));
    }

    [Fact]
    public void Printed_pages_name_the_tab_the_extract_and_the_day() =>
        Assert.All(
            _book.Worksheets,
            sheet =>
            {
                var footer = sheet.PageSetup.Footer;
                Assert.Contains(sheet.Name, footer.Left.GetText(XLHFOccurrence.OddPages), StringComparison.Ordinal);
                Assert.Contains(
                    $"{CleanExtract.FileName}, as of 30 April 2014",
                    footer.Center.GetText(XLHFOccurrence.OddPages),
                    StringComparison.Ordinal
                );
            }
        );

    [Fact]
    public void What_somebody_would_print_has_a_print_area_and_everything_fits_the_width_of_the_page()
    {
        Assert.Equal(
            ["Front page", "Data quality", "TOP exceptions", "SIR exceptions", "Waits and returns"],
            _book
                .Worksheets.Where(s => s.PageSetup.PrintAreas.Any() && s.Name is not "Fix first" and not "Rejected rows")
                .Select(s => s.Name)
        );
        Assert.All(_book.Worksheets, s => Assert.Equal(1, s.PageSetup.PagesWide));
        Assert.Equal(1, _book.Worksheet("Front page").PageSetup.PagesTall);
        Assert.All(
            _book.Worksheets.Where(s => s.AutoFilter.IsEnabled),
            s => Assert.Equal(s.AutoFilter.Range.FirstRow().RowNumber(), s.PageSetup.FirstRowToRepeatAtTop)
        );
    }

    [Fact]
    public void Titles_of_numbers_are_aligned_with_them() =>
        Assert.All(
            _book.Worksheets.Where(s => s.AutoFilter.IsEnabled),
            sheet =>
                Assert.All(
                    sheet.AutoFilter.Range.FirstRow().Cells(),
                    title =>
                    {
                        var below = sheet
                            .Column(title.Address.ColumnNumber)
                            .CellsUsed(c => c.Address.RowNumber > title.Address.RowNumber)
                            .ToList();
                        Assert.Equal(
                            below.Any(c => c.DataType == XLDataType.Number),
                            title.Style.Alignment.Horizontal == XLAlignmentHorizontalValues.Right
                        );
                    }
                )
        );

    [Fact]
    public void Days_have_their_unit_and_a_figure_without_a_target_says_nothing_of_it()
    {
        var sheet = _book.Worksheet("Summary");
        var wait = sheet.RowsUsed().Single(r => r.Cell(1).GetString() == "Mean first wait");
        Assert.EndsWith("\" days\"", wait.Cell(4).Style.NumberFormat.Format, StringComparison.Ordinal);
        Assert.True(wait.Cell(5).IsEmpty());
        Assert.DoesNotContain("none", _run.Texts("Summary"));
    }

    private IXLCell Target(IXLCell link)
    {
        var address = link.Hyperlink.InternalAddress;
        var at = address.LastIndexOf('!');
        return _book.Worksheet(address[..at].Trim('\'')).Cell(address[(at + 1)..]);
    }

    /// <summary>The rule of each row of a list.</summary>
    private static Dictionary<int, string> Rules(IXLWorksheet sheet)
    {
        var header = sheet.AutoFilter.Range.FirstRow();
        var column = header.Cells().Single(c => c.GetString() == "Rule").Address.ColumnNumber;
        return sheet
            .Column(column)
            .CellsUsed(c => c.Address.RowNumber > header.RowNumber())
            .ToDictionary(c => c.Address.RowNumber, c => c.GetString());
    }

    private static int Column(IXLRow header, string title) => header.CellsUsed().Single(c => c.GetString() == title).Address.ColumnNumber;
}
