using System.IO.Compression;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DqCheck.PreviousWorkbooks;
using DqCheck.Reports.Tabs;
using DqCheck.Reports.Workbooks;

namespace DqCheck.Tests.Reports.Workbooks;

/// <summary>What stands in an extract or its name reads the same in the workbook, and runs nowhere.</summary>
public sealed partial class CellTextTests
{
    private static readonly string[] Ids =
    [
        "_x0041_",
        "_x000D_b",
        "a_x005F_",
        "=1+1",
        "＝1+1",
        "'=1",
        " -1",
        "'\u200B@A1",
        "_X0041_",
        "_x004_",
    ];

    [Fact]
    public void No_part_of_the_workbook_holds_a_coded_character_and_every_id_reads_as_it_is()
    {
        using var run = Write("_x0041_ & co_x000D_.csv");
        using (var zip = ZipFile.OpenRead(FindWorkbook(run)))
        {
            Assert.All(
                zip.Entries,
                entry =>
                {
                    using StreamReader reader = new(entry.Open());
                    Assert.DoesNotMatch(UnescapedCode(), reader.ReadToEnd());
                }
            );
        }

        var clients = SharedClients(run);
        Assert.All(Ids, id => Assert.Contains(id.Trim(), clients));
    }

    [Fact]
    public void What_looks_like_a_formula_stays_text_when_somebody_edits_the_cell()
    {
        using var run = Write("E.csv");
        using var book = run.OpenWorkbook();
        var cells = book.Worksheet(TabNames.DataQuality).CellsUsed().Where(c => c.Value is string).ToList();
        var formulas = cells.Where(c => c.GetString().TrimStart(' ', '\'', '\u200B') is ['=' or '＝' or '-' or '@', ..]).ToList();
        Assert.True(formulas.Count >= 5);
        Assert.All(formulas, c => Assert.True(c.Style.IncludeQuotePrefix, c.GetString()));
        Assert.All(cells.Except(formulas), c => Assert.False(c.Style.IncludeQuotePrefix, c.GetString()));
    }

    [Theory]
    [InlineData('a', 200)]
    [InlineData('&', 200)]
    [InlineData('é', 100)]
    public void A_footer_is_no_longer_than_a_spreadsheet_allows_and_ends_with_the_date(char letter, int length)
    {
        using var run = Write(new string(letter, length) + ".csv");
        using var document = SpreadsheetDocument.Open(FindWorkbook(run), isEditable: false);
        Assert.All(
            document.WorkbookPart!.WorksheetParts,
            part =>
            {
                var footer = part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.OddFooter>().Single().Text;
                Assert.InRange(footer.Length, 1, 255);
                Assert.Contains("30 April 2014", footer, StringComparison.Ordinal);
            }
        );
    }

    [GeneratedRegex("(?<!_x005F)_x(?!005F_x)[0-9A-Fa-f]{4}_")]
    private static partial Regex UnescapedCode();

    /// <summary>A check of clients with those ids, each of whom has the same findings.</summary>
    private static ReportRun Write(string file) =>
        new(
            CleanExtract.Text([
                .. Ids.Select((id, i) => SampleRows.Client(i + 1).With(("CLIENTID", id), ("SEX", "Q"), ("SINITIAL", $"{(char)('A' + i)}"))),
            ]),
            file
        );

    private static string FindWorkbook(ReportRun run) => run.WorkbookFile;

    /// <summary>The ids as a spreadsheet reads them; ClosedXML does not decode all of them.</summary>
    private static List<string> SharedClients(ReportRun run)
    {
        using var stream = File.OpenRead(FindWorkbook(run));
        using CarriedWorkbook workbook = new(stream);
        return [.. TitledTable.Find(workbook, TabNames.DataQuality, "Client", [])!.Rows.Select(r => r.GetValueOrDefault("Client", ""))];
    }
}
