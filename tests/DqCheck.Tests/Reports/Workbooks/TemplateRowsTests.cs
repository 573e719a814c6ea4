using System.IO.Compression;
using System.Xml.Linq;
using ClosedXML.Excel;
using DqCheck.Measures;
using DqCheck.Reports.Tabs;
using DqCheck.Reports.Workbooks;

namespace DqCheck.Tests.Reports.Workbooks;

/// <summary>Rows like one above go into the finished file past ClosedXML; nobody can tell them from the first.</summary>
public sealed class TemplateRowsTests
{
    private static readonly object?[] Cells =
    [
        "00123",
        new DateOnly(2014, 4, 30),
        12,
        3.5m,
        Percentage.From(Fraction.WithoutKey(1, 3)),
        "behind a number",
        new DayCount(12.2m),
        new CellLink("Tab", "Tab"),
        "",
        null,
        new DateOnly(1850, 1, 1),
    ];

    [Fact]
    public void They_hold_and_show_the_same()
    {
        using var book = WriteWorkbook(Row(Cells), Row(Cells), Row(Cells));

        var sheet = book.Worksheet("Tab");
        var first = Describe(sheet, 2);
        var second = Describe(sheet, 3);
        Assert.Equal(first, second);
        Assert.Equal(second, Describe(sheet, 4));
        Assert.True(sheet.Row(5).IsEmpty());
    }

    [Theory]
    [InlineData("&<>\"'")]
    [InlineData("'quoted")]
    [InlineData("=1+1")]
    [InlineData("  spaces  ")]
    [InlineData("two\nlines")]
    [InlineData("two\r\nlines")]
    [InlineData("😀 é \u0007")]
    [InlineData("TRUE")]
    public void They_hold_any_text(string text)
    {
        using var book = WriteWorkbook(Row(text), Row(text));

        var sheet = book.Worksheet("Tab");
        Assert.Equal(sheet.Cell(2, 1).GetString(), sheet.Cell(3, 1).GetString());
        Assert.Equal(XLDataType.Text, sheet.Cell(3, 1).DataType);
    }

    [Fact]
    public void One_that_is_made_unlike_the_others_leaves_them_alone()
    {
        using var book = WriteWorkbook(
            new(["first"], Tone.Note),
            Row("second"),
            Row("third"),
            new(["fourth"], Tone.Bad),
            Row("fifth"),
            new(["sixth"], Tone.Note)
        );

        var sheet = book.Worksheet("Tab");
        Assert.Equal(
            ["first", "second", "third", "fourth", "fifth", "sixth"],
            Enumerable.Range(2, 6).Select(r => sheet.Cell(r, 1).GetString())
        );
        Assert.Equal(
            [WorkbookStyle.GetColour(Tone.Note), null, null, WorkbookStyle.GetColour(Tone.Bad), null, WorkbookStyle.GetColour(Tone.Note)],
            Enumerable
                .Range(2, 6)
                .Select(r =>
                    sheet.Cell(r, 1).Style.Fill is { PatternType: XLFillPatternValues.Solid, BackgroundColor: var colour } ? colour : null
                )
        );
    }

    [Fact]
    public void Thousands_stand_in_their_order()
    {
        using var file = SaveWorkbook(
            Enumerable
                .Range(0, 3_000)
                .Select(i =>
                    i is 100 or 2_000 ? Row(i, "model", 1)
                    : i % 7 == 0 ? Row(i, "seventh")
                    : Row(i, null)
                )
        );

        using (var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true))
        {
            var rows = XDocument
                .Load(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open())
                .Descendants()
                .Where(e => e.Name.LocalName == "row")
                .Select(r => (int)r.Attribute("r")!);
            Assert.Equal(Enumerable.Range(1, 3_001), rows);
        }

        using var book = new XLWorkbook(file);
        var sheet = book.Worksheet("Tab");
        Assert.Equal(Enumerable.Range(0, 3_000), Enumerable.Range(2, 3_000).Select(r => (int)sheet.Cell(r, 1).GetDouble()));
        Assert.Equal(429, sheet.Column(2).CellsUsed(c => c.GetString() == "seventh").Count());
    }

    private static TabRow<object?[]> Row(params object?[] cells) => new(cells);

    private static XLWorkbook WriteWorkbook(params TabRow<object?[]>[] rows) => new(SaveWorkbook(rows));

    private static MemoryStream SaveWorkbook(IEnumerable<TabRow<object?[]>> rows)
    {
        MemoryStream stream = new();
        using (var book = new WorkbookWriter("E.csv, as of 30 April 2014"))
        {
            TabWriter.Write(
                book,
                new Tab<object?[]>(
                    "Tab",
                    [
                        .. Cells
                            .Index()
                            .Select(c => new TabColumn<object?[]>($"Column {c.Index + 1}", 20, row => row.ElementAtOrDefault(c.Index))),
                    ],
                    rows
                )
            );
            book.Save(stream);
        }

        return stream;
    }

    private static IEnumerable<string> Describe(IXLWorksheet sheet, int row) =>
        sheet
            .Row(row)
            .Cells(1, Cells.Length)
            .Select(c =>
                $"{c.DataType} {c.Value} {c.Style.NumberFormat.Format} {c.Style.Alignment.Horizontal} "
                + $"{c.Style.Alignment.Vertical} {c.Style.Alignment.Indent} {c.Style.Alignment.WrapText}"
            )
            .Append($"{sheet.Row(row).Height}");
}
