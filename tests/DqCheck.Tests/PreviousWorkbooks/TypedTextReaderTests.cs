using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DqCheck.PreviousWorkbooks;
using DqCheck.Tests.Monthly;

namespace DqCheck.Tests.PreviousWorkbooks;

/// <summary>Whatever people did to a workbook, what they typed into its yellow cells is read, or it is reported.</summary>
public sealed class TypedTextReaderTests : IDisposable
{
    private const string Because = "asked the nurse";

    private static readonly string Extract = ScenarioBuilder.ExtractText([
        .. SomersetRun.AllListsClients,
        "SEX=X; DOB=1980-01-01; RFLS=5; DRUG1=1101; DRUG2=9996; DRUG3=9997; episode 2013-07-01 2013-07-05; 94 2013-07-10",
    ]);

    private static readonly Lazy<(byte[] Workbook, string Fingerprint, string Line)> Written = new(Write);

    private readonly TemporaryFolder _folder = new();
    private readonly string _path;
    private readonly string _fingerprint = Written.Value.Fingerprint;
    private readonly string _line = Written.Value.Line;

    public TypedTextReaderTests() => _path = _folder.Write("written.xlsx", Written.Value.Workbook);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_workbook_in_which_nobody_typed_holds_nothing()
    {
        var typed = TypedTextReader.Read([_path]);
        Assert.Equal((0, 0, 0, 0), (typed.Lines.Count, typed.Acceptances.Count, typed.Notes.Count, typed.Unread.Count));
        Assert.True(TypedTextReader.ReadWorkbook(_path).IsBlank);
    }

    [Theory]
    [InlineData("as it was saved")]
    [InlineData("LibreOffice")]
    [InlineData("another order of tabs, and other names")]
    [InlineData("inserted columns and rows")]
    [InlineData("sorted, filtered and hidden")]
    [InlineData("comments and pictures")]
    [InlineData("merged cells")]
    [InlineData("inline and rich texts")]
    [InlineData("titles with other spaces and letters")]
    [InlineData("the header in the middle")]
    public void What_was_typed_is_read(string edit)
    {
        TypeEverything();
        Apply(edit);
        var typed = TypedTextReader.Read([_path], "Jo");
        Assert.Empty(typed.Notes);
        Assert.Equal(new TypedNote("no slots", "rang them"), typed.FindLine(_line));
        var one = typed.FindFinding(_fingerprint)!;
        Assert.Equal((Because, new DateOnly(2026, 12, 31), "Jo", "SEX-code"), (one.Because, one.Until, one.By, one.Rule));
        var ofRule = typed.FindRule("SEX-code")!;
        Assert.Equal(("known to the team", 1, (DateOnly?)null), (ofRule.Because, ofRule.UpTo, ofRule.Until));
        Assert.All(typed.Acceptances, a => Assert.True(a.IsUsable));
    }

    [Theory]
    [InlineData("2026-12-31")]
    [InlineData("31/12/2026")]
    [InlineData("31/12/26")]
    [InlineData("31.12.2026")]
    [InlineData("31 December 2026")]
    [InlineData("31-Dec-2026")]
    public void A_last_day_may_be_written_in_several_ways(string until)
    {
        PersonAtWorkbook.Accept(_path, "Data quality", "SEX-code", Because, until);
        Assert.Equal(new DateOnly(2026, 12, 31), TypedTextReader.Read([_path]).FindFinding(_fingerprint)!.Until);
    }

    [Theory]
    [InlineData("soon", "is not a date such as 31/12/2026")]
    [InlineData("12/31/2026", "is not a date such as 31/12/2026")]
    public void With_a_last_day_that_is_not_a_date_nothing_is_accepted_and_that_is_reported(string until, string says)
    {
        PersonAtWorkbook.Accept(_path, "Data quality", "SEX-code", Because, until);
        var typed = TypedTextReader.Read([_path]);
        Assert.False(typed.FindFinding(_fingerprint)!.IsUsable);
        Assert.Equal(until, typed.FindFinding(_fingerprint)!.UntilText);
        Assert.Contains(says, Assert.Single(typed.Notes).Text, StringComparison.Ordinal);
        Assert.Equal((0, 1), Count(TypedAcceptanceUpdate.Create([], typed)));
    }

    [Theory]
    [InlineData("see client 7", false)]
    [InlineData("see 701.", false)]
    [InlineData("see 7011", true)]
    public void A_reason_with_an_id_is_refused_and_stays_in_its_cell(string because, bool isUsable)
    {
        PersonAtWorkbook.Accept(_path, "Data quality", "SEX-code", because);
        var typed = TypedTextReader.Read([_path]);
        Assert.Equal((isUsable, because), (typed.FindFinding(_fingerprint)!.IsUsable, typed.FindFinding(_fingerprint)!.Because));
        Assert.Equal(isUsable ? (1, 0) : (0, 1), Count(TypedAcceptanceUpdate.Create([], typed)));
        Assert.Equal(isUsable ? 0 : 1, typed.Notes.Count(n => n.Text.Contains("the id of a client or record", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_two_workbooks_the_newer_text_is_taken_for_each_cell()
    {
        var older = _folder.File("older.xlsx");
        File.Copy(_path, older);
        SomersetRun.TypeNotes(older, "1", "an old reason", "an old action");
        PersonAtWorkbook.Accept(older, "Data quality", "SEX-code", "an old reason", "2026-12-31");
        SomersetRun.TypeNotes(_path, "1", "a new reason");
        PersonAtWorkbook.Accept(_path, "Data quality", "SEX-code", "a new reason");
        var typed = TypedTextReader.Read([_path, older]);
        Assert.Equal(new TypedNote("a new reason", "an old action"), typed.FindLine(_line));
        Assert.Equal(
            ("a new reason", new DateOnly(2026, 12, 31)),
            (typed.FindFinding(_fingerprint)!.Because, typed.FindFinding(_fingerprint)!.Until)
        );
        Assert.StartsWith("2 rows have different texts", Assert.Single(typed.Notes).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Over 6 week waits", "Reason")]
    [InlineData("Over 6 week waits", "Action")]
    [InlineData("Over 6 week waits", "Line key")]
    [InlineData("Data quality", "Accept because")]
    [InlineData("Data quality", "Until")]
    [InlineData("Data quality", "Fingerprint")]
    public void A_renamed_column_is_reported(string tab, string title)
    {
        TypeEverything();
        PersonAtWorkbook.Edit(
            _path,
            book =>
            {
                var header = PersonAtWorkbook.FindHeader(book.Worksheet(tab));
                header.Cell(PersonAtWorkbook.FindColumn(header, title)).SetValue("Mine");
            }
        );
        var notes = TypedTextReader.Read([_path]).Notes.Select(n => n.Text).ToList();
        Assert.Contains(notes, n => n.StartsWith($"The column “{title}” of", StringComparison.Ordinal));
        Assert.False(TypedTextReader.ReadWorkbook(_path).IsBlank);
    }

    [Fact]
    public void A_text_without_a_key_is_reported()
    {
        SomersetRun.TypeNotes(_path, "1", "", addedRow: "somebody else");
        Assert.StartsWith("1 row has a reason", Assert.Single(TypedTextReader.Read([_path]).Notes).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 1, 2, 3 })]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 })]
    [InlineData(null)]
    public void A_workbook_that_cannot_be_read_is_reported_and_the_others_are_read(byte[]? bytes)
    {
        TypeEverything();
        var other = _folder.File("other.xlsx");
        if (bytes is not null)
            File.WriteAllBytes(other, bytes);
        var typed = TypedTextReader.Read([other, _path]);
        Assert.Equal([other], typed.Unread);
        Assert.Equal("no slots", typed.FindLine(_line)!.Reason);
        Assert.StartsWith("1 workbook could not be read", Assert.Single(typed.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_workbook_is_reported()
    {
        TypeEverything();
        File.WriteAllBytes(_path, File.ReadAllBytes(_path)[..5_000]);
        Assert.Equal([_path], TypedTextReader.Read([_path]).Unread);
    }

    [Theory]
    [InlineData("Mary Smith", null, "Mary Smith")]
    [InlineData("Mary Smith", "Jo", "Jo")]
    [InlineData("", null, "not named")]
    public void The_name_is_the_one_given_or_else_whoever_saved_the_workbook(string saved, string? given, string by)
    {
        PersonAtWorkbook.Accept(_path, "Data quality", "SEX-code", Because);
        using (var document = SpreadsheetDocument.Open(_path, isEditable: true))
            document.PackageProperties.LastModifiedBy = saved;
        Assert.Equal(by, TypedTextReader.Read([_path], given).FindFinding(_fingerprint)!.By);
    }

    private static (byte[] Workbook, string Fingerprint, string Line) Write()
    {
        using var run = new ReportRun(Extract, with: SomersetRun.WithContract);
        using var book = run.OpenWorkbook();
        // The other tabs do not matter here, and take most of the time.
        string[] lists = ["Fix first", "Data quality", "TOP exceptions", "SIR exceptions", "Waits and returns", "Over 6 week waits"];
        foreach (var tab in book.Worksheets.Where(t => !lists.Contains(t.Name)).ToList())
            tab.Delete();
        using MemoryStream saved = new();
        book.SaveAs(saved);
        return (
            saved.ToArray(),
            run.Fingerprint("SEX-code"),
            run.TabRows("Over 6 week waits")!.Single(r => r["Client"] == "1")["Line key"]
        );
    }

    private void TypeEverything()
    {
        SomersetRun.TypeNotes(_path, "1", "no slots", "rang them");
        PersonAtWorkbook.Accept(_path, "Data quality", "SEX-code", "asked\nthe  nurse", new DateTime(2026, 12, 31));
        PersonAtWorkbook.Accept(_path, "Fix first", "SEX-code", "known to the team");
    }

    private static (int Added, int Refused) Count(TypedAcceptanceUpdate update) => (update.Added, update.Refused);

    private void Apply(string edit)
    {
        switch (edit)
        {
            case "LibreOffice":
                // What LibreOffice 7 made of the workbook with the same texts.
                File.Copy(RepositoryPaths.FixturePath("typed", "saved-by-libreoffice.xlsx"), _path, overwrite: true);
                break;
            case "another order of tabs, and other names":
                PersonAtWorkbook.Edit(
                    _path,
                    book =>
                    {
                        foreach (var (i, sheet) in book.Worksheets.Reverse().ToList().Index())
                        {
                            sheet.Position = 1;
                            sheet.Name = $"My tab {i}";
                        }
                    }
                );
                break;
            case "inserted columns and rows":
                EditLists(sheet =>
                {
                    sheet.Column(2).InsertColumnsBefore(2);
                    sheet.Row(1).InsertRowsAbove(3);
                    sheet.Cell(1, 1).SetValue("My list");
                    PersonAtWorkbook.FindHeader(sheet).InsertRowsBelow(2);
                });
                break;
            case "sorted, filtered and hidden":
                EditLists(sheet =>
                {
                    sheet.AutoFilter.Sort(2, XLSortOrder.Descending);
                    sheet.Column(1).Hide();
                    sheet.LastColumnUsed().Hide();
                    foreach (var row in sheet.RowsUsed().Where(r => r.RowNumber() > PersonAtWorkbook.FindHeader(sheet).RowNumber()))
                        row.Hide();
                    sheet.Hide();
                });
                break;
            case "comments and pictures":
                PersonAtWorkbook.EditParts(
                    _path,
                    book =>
                    {
                        var tab = PersonAtWorkbook.GetTab(book, "Data quality");
                        tab.AddNewPart<WorksheetCommentsPart>().Comments = new(
                            new Authors(new Author("somebody")),
                            new CommentList(new Comment(new CommentText(new Text("ask"))) { Reference = "B2", AuthorId = 0 })
                        );
                        tab.AddNewPart<DrawingsPart>().AddImagePart(ImagePartType.Png).FeedData(new MemoryStream([1, 2, 3]));
                    }
                );
                break;
            case "merged cells":
                EditLists(sheet => sheet.Range(1, 30, 2, 32).Merge());
                break;
            case "inline and rich texts":
                PersonAtWorkbook.EditParts(_path, UseInlineTexts);
                break;
            case "titles with other spaces and letters":
                EditLists(sheet =>
                {
                    foreach (var cell in PersonAtWorkbook.FindHeader(sheet).CellsUsed())
                        cell.SetValue(" " + cell.GetString().ToUpperInvariant().Replace(" ", "\n ", StringComparison.Ordinal));
                });
                break;
            case "the header in the middle":
                EditLists(sheet =>
                {
                    var header = PersonAtWorkbook.FindHeader(sheet);
                    var last = sheet.LastRowUsed().RowBelow();
                    foreach (var cell in header.CellsUsed())
                        last.Cell(cell.Address.ColumnNumber).SetValue(cell.GetString());
                    header.Clear(XLClearOptions.Contents);
                });
                break;
        }
    }

    private void EditLists(Action<IXLWorksheet> edit) =>
        PersonAtWorkbook.Edit(
            _path,
            book =>
            {
                foreach (var name in new[] { "Fix first", "Data quality", "Over 6 week waits" })
                    edit(book.Worksheet(name));
            }
        );

    /// <summary>Puts the texts of cells into the cells, the first letter of each in another font.</summary>
    private static void UseInlineTexts(WorkbookPart book)
    {
        var texts = book.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(t => t.InnerText).ToList();
        foreach (
            var cell in book
                .WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>())
                .Where(c => c is { DataType.InnerText: "s", CellValue: not null })
        )
        {
            var text = texts[int.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)];
            if (text.Length == 0)
                continue;
            cell.DataType = CellValues.InlineString;
            cell.CellValue = null;
            cell.InlineString = new(
                new Run(new RunProperties(new Bold()), new Text(text[..1])),
                new Run(new Text(text[1..]) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve })
            );
        }
    }
}
