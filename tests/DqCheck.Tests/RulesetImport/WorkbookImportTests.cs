using DqCheck.PreviousWorkbooks;
using DqCheck.RulesetImport;
using Xunit;

namespace DqCheck.Tests.RulesetImport;

/// <summary>A new data set from a workbook as it is published, in <c>fixtures/import</c>.</summary>
public sealed class WorkbookImportTests : IDisposable
{
    private readonly ImportRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void The_workbook_of_the_fixtures_is_the_one_that_the_code_builds()
    {
        if (Environment.GetEnvironmentVariable("DQCHECK_GOLDEN") == "write")
            OfficialWorkbook.Write(RepositoryPaths.FixturePath("import"));
        using TemporaryFolder folder = new();
        Assert.Equal(ReadTexts(OfficialWorkbook.Write(folder.Path)), ReadTexts(ImportRun.Workbook));
    }

    [Fact]
    public void Each_visible_sheet_is_recognised_by_its_headings()
    {
        var import = _run.Import(ImportRun.Workbook, ImportRun.AsDataSetS);
        Assert.Equal(
            [
                ("Technical definition", TableKind.Fields, 4),
                ("Reference data", TableKind.Codes, 3),
                ("More codes", TableKind.Codes, 2),
                ("More codes", TableKind.Codes, 7),
                ("UTLA", TableKind.Areas, 1),
            ],
            import.Tables.Select(t => (t.Sheet.Name, t.Header.Kind, t.Header.Row))
        );
        Assert.Equal(["Internal"], import.Tables[0].Header.Unused);
        Assert.Equal(["1 hidden row read like the others.", "Hidden columns read like the others: D."], import.Sheets[1].Remarks);
    }

    [Fact]
    public void Every_row_that_is_not_understood_is_named_with_its_sheet_and_row()
    {
        var import = _run.Import(ImportRun.Workbook, ImportRun.AsDataSetS);
        Assert.Equal(
            [
                "Cover 0: No header of a table was found in the first 30 rows.",
                "Reference data 7: DOMVIC: the code is blank, only its text is there: “DOMVIC | Yes, currently”.",
                "Reference data 8: The code is not of data set S: “DOMVIC | 2 | Yes, in the past | 01/03/2020”.",
                "Reference data 10: UNKNOWNITEM is not a column of data set S.",
                "Technical definition 63: “Not a header” is not a column header. Use capital letters and digits, starting with a letter.",
                "Technical definition 64: The header of the column is blank: “An item whose header was forgotten | N(1) | All | 1; 4”.",
                $"Technical definition 65: SEX is already in row 7 of {OfficialWorkbook.FileName}, sheet “Technical definition”.",
            ],
            import
                .Log.Unused.Where(u => !u.IsNote)
                .Select(u => $"{u.Place.Split('“')[1].TrimEnd('”')} {u.Row}: {u.Why}")
                .OrderBy(t => t.Split(':')[0].TrimEnd("0123456789".ToCharArray()), StringComparer.Ordinal)
                .ThenBy(t => int.Parse(t.Split(':')[0].Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture))
                .ThenBy(t => t, StringComparer.Ordinal)
        );
        Assert.Equal(13, import.Log.Unused.Count(u => u.IsNote));
    }

    [Fact]
    public void Cells_with_line_breaks_rich_text_odd_spaces_and_footnotes_are_read()
    {
        _run.Import(ImportRun.Workbook, ImportRun.AsDataSetS);
        Assert.Equal("35", _run.GetColumn("HOUSING", "S")["place"]);
        Assert.Equal(
            ("number", "28", "yes"),
            (_run.GetColumn("VOLNPWORK", "S")["type"], _run.GetColumn("VOLNPWORK", "S")["max"], _run.GetColumn("VOLNPWORK", "S")["na"])
        );
        Assert.Equal(("A new item", "top"), (_run.GetColumn("NEWITEM", "S")["title"], _run.GetColumn("NEWITEM", "S")["record"]));
        Assert.Equal($"{OfficialWorkbook.FileName}, sheet “Technical definition”", _run.GetColumn("SEX", "S")["source"]);
    }

    [Fact]
    public void Codes_below_a_merged_header_or_a_title_go_to_its_column()
    {
        _run.Import(ImportRun.Workbook, ImportRun.AsDataSetS);
        Assert.Equal(["S", "S", "S"], new[] { "1", "2", "9" }.Select(code => Assert.Single(_run.GetCodes("SEX", code))["sets"]));
        Assert.Equal("Yes", Assert.Single(_run.GetCodes("HOMELESS", "Y"))["text"]);
        Assert.Equal(["H-R", "S"], _run.GetCodes("INJSTAT", "P").Select(c => c["sets"]));
        Assert.Equal("Norfolk", Assert.Single(_run.GetCodes("UTLA", "E10000020"))["text"]);
        Assert.Equal("UTLA", _run.GetColumn("UTLA", "S")["list"]);
    }

    [Fact]
    public void Importing_the_workbook_twice_changes_nothing()
    {
        _run.Import(ImportRun.Workbook, ImportRun.AsDataSetS);
        Assert.Equal([], _run.Import(ImportRun.Workbook, r => r with { DataSet = "ndtms-cds-s" }).Log.Changes);
    }

    [Fact]
    public void A_file_that_is_not_a_workbook_is_named()
    {
        var path = _run.GetPath("old.xlsx");
        File.WriteAllText(path, "not a workbook");
        var fault = Assert.Throws<DqCheckException>(() => _run.Import(path));
        Assert.Equal("old.xlsx cannot be read as a workbook. Save it as .xlsx without a password, then try again.", fault.Message);
    }

    private static IEnumerable<string> ReadTexts(string path) =>
        WorkbookSheets.Read(path).SelectMany(s => s.Rows.Select(r => $"{s.Name} {r.Number} {r.IsHidden}: {string.Join('|', r.Heading)}"));
}
