using ClosedXML.Excel;

namespace DqCheck.Tests.Workspaces;

/// <summary>Figures that people type into the yellow cells of a workbook's monthly summary.</summary>
public sealed class TypedFiguresTests : IDisposable
{
    private static readonly DateOnly April = new(2014, 4, 30);

    private readonly TestWorkspace _workspace = new("""{ "contracts": ["somerset"], "formats": ["xlsx"] }""");

    [Fact]
    public void They_stay_when_the_month_is_checked_again_twice_and_in_the_next_month()
    {
        _workspace.Check(April, SampleRows.Client(1));
        UseCells("2014-04", (march, april) => (march.Value, april.Value) = (5, 17));
        _workspace.Check(April, SampleRows.Client(1));
        Assert.Equal("5 17", Read("2014-04"));
        _workspace.Check(April, SampleRows.Client(2));
        Assert.Equal("5 17", Read("2014-04"));
        _workspace.Check(new(2014, 5, 31), SampleRows.Client(2));
        Assert.Equal("5 17", Read("2014-05"));
    }

    [Fact]
    public void What_is_not_a_whole_number_is_said_and_its_workbook_is_kept()
    {
        _workspace.WriteSettings("""{ "contracts": ["somerset"], "formats": ["xlsx"], "keepResults": 0 }""");
        _workspace.Check(April, SampleRows.Client(1));
        UseCells("2014-04", (march, april) => (march.Value, april.Value) = ("about 5", 17));
        var notes = _workspace.Check(April, SampleRows.Client(2)).View.Result.Notes;
        Assert.Contains(notes, n => n.Text.StartsWith("1 figure in the tab Summary rolling could not be read.", StringComparison.Ordinal));
        Assert.Equal("n/d 17", Read("2014-04"));
        Assert.Equal(["2014-04/N0001", "2014-04/N0001~1"], _workspace.Results);
    }

    public void Dispose() => _workspace.Dispose();

    private string Read(string month)
    {
        var read = "";
        UseCells(month, (march, april) => read = $"{march.GetString()} {april.GetString()}");
        return read;
    }

    /// <summary>The cells of adults whose relatives care for them, of March and April.</summary>
    private void UseCells(string month, Action<IXLCell, IXLCell> use)
    {
        using XLWorkbook book = new(_workspace.FindWorkbook(month));
        var sheet = book.Worksheet("Summary rolling");
        var titles = sheet.Row(1).CellsUsed().ToDictionary(c => c.GetString(), c => c.Address.ColumnNumber);
        var row = sheet.RowsUsed().First(r => r.Cell(2).GetString() == "Carer/family member" && r.Cell(3).GetString() == "adults");
        use(row.Cell(titles["Mar 2014"]), row.Cell(titles["Apr 2014"]));
        book.Save();
    }
}
