using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DqCheck.PreviousWorkbooks;
using DqCheck.Tests.Monthly;

namespace DqCheck.Tests.PreviousWorkbooks;

/// <summary>Whatever people and their spreadsheets add to a workbook, what was typed into it is read.</summary>
public sealed class SavedByPeopleTests : IDisposable
{
    private const string Reason = "no slots in July";

    private static readonly Lazy<byte[]> Saved = new(Save);

    private readonly TemporaryFolder _folder = new();
    private readonly string _path;

    public SavedByPeopleTests() => _path = _folder.Write("last month.xlsx", Saved.Value);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Comments_pictures_hidden_tabs_and_another_order_of_tabs_do_not_matter()
    {
        Edit(book =>
        {
            var tab = GetWaits(book);
            tab.AddNewPart<WorksheetCommentsPart>().Comments = new(
                new Authors(new Author("somebody")),
                new CommentList(new Comment(new CommentText(new Text("ask"))) { Reference = "B2", AuthorId = 0 })
            );
            tab.AddNewPart<VmlDrawingPart>().FeedData(new MemoryStream("<xml/>"u8.ToArray()));
            var drawing = tab.DrawingsPart ?? tab.AddNewPart<DrawingsPart>();
            drawing.AddImagePart(ImagePartType.Png).FeedData(new MemoryStream([1, 2, 3]));
            var sheets = book.Workbook.Sheets!;
            foreach (var sheet in sheets.Elements<Sheet>().Reverse().ToList())
            {
                sheet.Remove();
                sheets.Append(sheet);
            }

            sheets.Elements<Sheet>().Single(s => s.Name == LongWaitsColumns.Tab).State = SheetStateValues.Hidden;
        });
        Assert.Equal(Reason, ReadReason());
    }

    [Theory]
    [InlineData("<c t=\"inlineStr\"><is><t>two</t></is></c>", "two")]
    [InlineData(
        "<c t=\"inlineStr\"><is><r><t>two </t></r><r><t>fonts</t></r><rPh sb=\"0\" eb=\"1\"><t>TOO</t></rPh></is></c>",
        "two fonts"
    )]
    [InlineData("<c t=\"inlineStr\"><is><t>one_x000D_\ntwo_x005F_x0041_</t></is></c>", "one\ntwo_x0041_")]
    [InlineData("<c t=\"str\"><f>A1</f><v>worked out</v></c>", "worked out")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c t=\"e\"><v>#N/A</v></c>", "#N/A")]
    [InlineData("<c t=\"d\"><v>2014-05-02</v></c>", "2014-05-02")]
    [InlineData("<c t=\"s\"><v>999999</v></c>", "")]
    [InlineData("<c><v>12.5</v></c>", "12.5")]
    [InlineData("<c><v>1E3</v></c>", "1000")]
    public void Each_way_to_store_a_text_or_a_number_is_read(string cell, string text)
    {
        ReplaceReason(cell);
        Assert.Equal(text, ReadReason());
    }

    [Theory]
    [InlineData("dd/mm/yyyy", 41_771, "12 May 2014")]
    [InlineData("d mmm", 41_771, "12 May 2014")]
    [InlineData("dd/mm/yyyy hh:mm", 41_771.5, "12 May 2014 12:00")]
    [InlineData("0%", 0.5, "50%")]
    [InlineData("#,##0", 1_234, "1234")]
    [InlineData("dd/mm/yyyy", -1, "-1")]
    public void A_number_reads_as_its_format_shows_it(string format, double number, string text)
    {
        using (var book = new XLWorkbook(_path))
        {
            var cell = book.Worksheet(LongWaitsColumns.Tab).CellsUsed().Single(c => c.Value is Reason);
            cell.SetValue(number).Style.NumberFormat.SetFormat(format);
            book.Save();
        }

        Assert.Equal(text, ReadReason());
    }

    [Fact]
    public void A_mistyped_link_does_not_matter()
    {
        Rewrite(
            "xl/_rels/workbook.xml.rels",
            text =>
                text.Replace(
                    "</Relationships>",
                    "<Relationship Id=\"rIdBad\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" "
                        + "Target=\"http://[x y\" TargetMode=\"External\"/></Relationships>",
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(Reason, ReadReason());
    }

    [Fact]
    public void Cells_without_a_reference_follow_each_other()
    {
        var book = new XLWorkbook();
        var tab = book.AddWorksheet(LongWaitsColumns.Tab);
        foreach (var (i, text) in new[] { "Line key", "Reason", "k", "why" }.Index())
            tab.Cell((i / 2) + 1, (i % 2) + 1).SetValue(text);
        book.SaveAs(_path);
        Rewrite("xl/worksheets/sheet1.xml", text => System.Text.RegularExpressions.Regex.Replace(text, " r=\"[A-Z]*[0-9]+\"", ""));
        Assert.Equal(("k", "why"), (Read().Cases[0].Line, Read().Cases[0].Reason));
    }

    [Theory]
    [InlineData("xl/sharedStrings.xml", 110_000_000)]
    [InlineData("xl/workbook.xml", 110_000_000)]
    [InlineData("xl/styles.xml", 110_000_000)]
    [InlineData("xl/_rels/workbook.xml.rels", 6_000_000)]
    [InlineData("[Content_Types].xml", 6_000_000)]
    public void A_small_file_that_unpacks_to_much_is_refused(string part, int length)
    {
        Rewrite(part, text => text + new string(' ', length));
        Assert.InRange(new FileInfo(_path).Length, 0, 1_000_000);
        Assert.Contains("last month.xlsx cannot be used. It unpacks to far more", ReadFault(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tab_that_is_not_read_may_be_large()
    {
        Rewrite("xl/worksheets/sheet1.xml", text => text + new string(' ', 110_000_000));
        Assert.Equal(Reason, ReadReason());
    }

    [Fact]
    public void A_tab_with_too_many_rows_is_refused()
    {
        var row = "<row>" + string.Concat(Enumerable.Repeat("<c t=\"inlineStr\"><is><t>x</t></is></c>", 12)) + "</row>";
        Rewrite(
            GetWaitsPath(),
            text =>
                text.Replace(
                    "</x:sheetData>",
                    Prefix(string.Concat(Enumerable.Repeat(row, 100_001))) + "</x:sheetData>",
                    StringComparison.Ordinal
                )
        );
        Assert.Contains("more than 100,000 rows", ReadFault(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_of_earlier_Excel_or_with_a_password_is_refused()
    {
        File.WriteAllBytes(_path, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        Assert.Contains("Save it as .xlsx without a password", ReadFault(), StringComparison.Ordinal);
    }

    /// <summary>A workbook that a spreadsheet has saved, with a reason.</summary>
    private static byte[] Save()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("written.xlsx", SomersetRun.AllListsWorkbook.Value);
        using (var book = new XLWorkbook(path))
            book.SaveAs(path);
        SomersetRun.TypeNotes(path, "1", Reason);
        return File.ReadAllBytes(path);
    }

    private PreviousWorkbook Read() => PreviousWorkbookReader.Read(_path);

    private string ReadReason() => Read().Cases.Single(c => c.Client == "1").Reason;

    private string ReadFault() => Assert.Throws<DqCheckException>(Read).Message;

    private static WorksheetPart GetWaits(WorkbookPart book) =>
        (WorksheetPart)book.GetPartById(book.Workbook.Descendants<Sheet>().Single(s => s.Name == LongWaitsColumns.Tab).Id!);

    private string GetWaitsPath()
    {
        using var document = SpreadsheetDocument.Open(_path, isEditable: false);
        return GetWaits(document.WorkbookPart!).Uri.OriginalString.TrimStart('/');
    }

    private void Edit(Action<WorkbookPart> edit)
    {
        using var document = SpreadsheetDocument.Open(_path, isEditable: true);
        edit(document.WorkbookPart!);
    }

    /// <summary>Puts another cell in the place of the reason.</summary>
    private void ReplaceReason(string cell)
    {
        string reference;
        using (var book = new XLWorkbook(_path))
            reference = book.Worksheet(LongWaitsColumns.Tab).CellsUsed().Single(c => c.Value is Reason).Address.ToString()!;
        var found = $"<x:c r=\"{reference}\"";
        Rewrite(
            GetWaitsPath(),
            text =>
            {
                var start = text.IndexOf(found, StringComparison.Ordinal);
                var end = text.IndexOf("</x:c>", start, StringComparison.Ordinal) + "</x:c>".Length;
                return text[..start] + Prefix(cell).Replace("<x:c", $"<x:c r=\"{reference}\"", StringComparison.Ordinal) + text[end..];
            }
        );
    }

    private static string Prefix(string xml) =>
        xml.Replace("</", "</x:", StringComparison.Ordinal)
            .Replace("<", "<x:", StringComparison.Ordinal)
            .Replace("<x:/x:", "</x:", StringComparison.Ordinal);

    private void Rewrite(string part, Func<string, string> edit)
    {
        using var zip = ZipFile.Open(_path, ZipArchiveMode.Update);
        string text;
        using (var reader = new StreamReader(zip.GetEntry(part)!.Open()))
            text = reader.ReadToEnd();
        zip.GetEntry(part)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(part).Open(), new UTF8Encoding(false));
        writer.Write(edit(text));
    }
}
