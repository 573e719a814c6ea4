using ClosedXML.Excel;
using DqCheck.Reports.Tabs;
using DqCheck.Reports.Workbooks;

namespace DqCheck.Tests.Reports.Workbooks;

/// <summary>The workbook opened again: tabs, headers, filters, and cells that are what they look like.</summary>
public sealed class WorkbookTests : IDisposable
{
    private static readonly string[] DataTabs = ["Fix first", "Rejected rows", "Data quality", "Columns", "Guidance"];

    /// <summary>Two sentences, the client with most errors below a header, and an empty row.</summary>
    private const int RowsAboveFixFirst = 5;

    private readonly TemporaryFolder _folder = new();
    private readonly XLWorkbook _workbook;

    public WorkbookTests()
    {
        var extract = _folder.Write(
            "E.csv",
            CleanExtract.Text(
                SampleRows
                    .Client(1)
                    .With(
                        ("CLIENTID", "00123"),
                        ("EPISODID", "0007"),
                        ("SEX", "=1+1"),
                        ("CPLANDT", "2014-03-25"),
                        ("MODID", "-5"),
                        ("MODEND", "20140410"),
                        ("ALCUSE", "\u0001\u000B😀")
                    ),
                SampleRows.Client(2).With(("CLIENTID", "1E5"), ("EPISODID", "2014-01-01"), ("TRIAGED", "")),
                SampleRows.Client(3).With(("CLIENTID", "=2+2"), ("DISRSN", new string('x', 40_000)))
            )
        );
        CheckRun.Write(
            new CheckRequest
            {
                Extracts = [extract],
                Ruleset = RepositoryPaths.RulesetFolder,
                AsOf = CleanExtract.AsOf,
            },
            new() { Folder = _folder.Path, Formats = [XlsxOutput.Format] }
        );
        _workbook = new XLWorkbook(_folder.File("E.dqcheck.xlsx"));
    }

    public void Dispose()
    {
        _workbook.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Tabs_are_in_the_order_in_which_they_are_used() =>
        Assert.Equal(
            ["Front page", "Fix first", "Rejected rows", "Data quality", "Summary", "Over time", "Readme", "Guidance", "Columns"],
            _workbook.Worksheets.Select(s => s.Name)
        );

    [Fact]
    public void Data_tabs_have_one_header_row_that_is_frozen_and_filtered() =>
        Assert.All(
            DataTabs.Select(t => _workbook.Worksheet(t)),
            sheet =>
            {
                var header = sheet.Name == "Fix first" ? RowsAboveFixFirst + 1 : 1;
                Assert.Equal(header, sheet.SheetView.SplitRow);
                Assert.True(sheet.AutoFilter.IsEnabled);
                Assert.Equal(
                    (header, sheet.LastRowUsed().RowNumber()),
                    (sheet.AutoFilter.Range.FirstRow().RowNumber(), sheet.AutoFilter.Range.LastRow().RowNumber())
                );
                Assert.Equal(sheet.LastColumnUsed().ColumnNumber(), sheet.AutoFilter.Range.LastColumn().ColumnNumber());
                Assert.All(
                    sheet.Row(header).Cells(1, sheet.LastColumnUsed().ColumnNumber()),
                    cell => Assert.NotEqual("", cell.GetString())
                );
            }
        );

    [Fact]
    public void Verdict_and_as_of_date_are_on_the_front_page_and_the_summary()
    {
        Assert.Contains(Texts("Front page"), t => t.StartsWith("Ready to send: no. 1 row will be rejected", StringComparison.Ordinal));
        Assert.Contains("E.csv. As of 30 April 2014, as given.", Texts("Front page"));
        Assert.Contains("As of 30 April 2014, as given.", Texts("Summary"));
    }

    [Fact]
    public void Ids_stay_as_they_are_and_are_text()
    {
        var cells = Column("Data quality", "Client")
            .Concat(Column("Data quality", "Episode"))
            .Concat(Column("Data quality", "Record id"))
            .Concat(Column("Rejected rows", "Client"))
            .Concat(Column("Rejected rows", "Episode"))
            .ToList();
        Assert.Superset(new HashSet<string> { "00123", "0007", "-5", "1E5", "2014-01-01" }, cells.Select(c => c.GetString()).ToHashSet());
        Assert.All(cells.Where(c => !c.IsEmpty()), cell => Assert.Equal(XLDataType.Text, cell.DataType));
    }

    [Fact]
    public void Dates_are_dates()
    {
        Assert.Contains(
            Column("Data quality", "Triaged"),
            c => c.DataType == XLDataType.DateTime && c.GetDateTime() == new DateTime(2014, 3, 26)
        );
        var value = Rows("Data quality").Single(r => r("Rule").GetString() == "EPI009")("Value");
        Assert.Equal((XLDataType.DateTime, new DateTime(2014, 3, 25)), (value.DataType, value.GetDateTime()));
    }

    [Fact]
    public void Counts_are_numbers() => Assert.All(Column("Columns", "Items due"), cell => Assert.Equal(XLDataType.Number, cell.DataType));

    [Fact]
    public void Nothing_is_a_formula()
    {
        Assert.All(_workbook.Worksheets.SelectMany(s => s.CellsUsed()), cell => Assert.False(cell.HasFormula));
        Assert.Contains("=1+1", Column("Data quality", "Value").Select(c => c.GetString()));
        Assert.Contains("=2+2", Column("Data quality", "Client").Select(c => c.GetString()));
    }

    [Fact]
    public void Every_finding_has_its_row()
    {
        var result = ExtractCheck.Run(
            new CheckRequest
            {
                Extracts = [_folder.File("E.csv")],
                Ruleset = RepositoryPaths.RulesetFolder,
                AsOf = CleanExtract.AsOf,
            }
        );
        var shown = Column("Rejected rows", "Fingerprint").Concat(Column("Data quality", "Fingerprint")).Select(c => c.GetString());
        Assert.Equal(result.FindingRows().Select(r => r.Fingerprint), shown);
    }

    [Fact]
    public void Lists_with_nothing_on_them_are_left_out_and_the_front_page_names_them()
    {
        using var run = new ReportRun(CleanExtract.Text(CleanExtract.Row()));
        using var book = run.OpenWorkbook();
        Assert.Equal(["Front page", "Summary", "Over time", "Readme", "Columns"], book.Worksheets.Select(s => s.Name));
        Assert.Contains(
            "Left out because there is nothing to show: Fix first, Rejected rows, Data quality, TOP exceptions, SIR exceptions, "
                + "Waits and returns, Due next, Guidance.",
            run.Texts("Front page")
        );
        Assert.Contains("Nothing to do.", run.Texts("Front page"));
    }

    private IEnumerable<string> Texts(string tab) => _workbook.Worksheet(tab).CellsUsed().Select(c => c.GetString());

    private List<IXLCell> Column(string tab, string title) => [.. Rows(tab).Select(row => row(title))];

    private IEnumerable<Func<string, IXLCell>> Rows(string tab)
    {
        var sheet = _workbook.Worksheet(tab);
        var titles = sheet.Row(1).CellsUsed().ToDictionary(c => c.GetString(), c => c.Address.ColumnNumber);
        return Enumerable
            .Range(2, sheet.LastRowUsed().RowNumber() - 1)
            .Select(row => (Func<string, IXLCell>)(title => sheet.Cell(row, titles[title])));
    }
}
