namespace DqCheck.Tests.Records;

/// <summary>The agencies of an extract are those of its complete rows.</summary>
public class ExtractTallyTests
{
    [Fact]
    public void A_row_with_a_wrong_number_of_cells_adds_no_agency()
    {
        var other = CleanExtract.Line(CleanExtract.Row(("AGNCY", "N0009")), CleanExtract.Columns);
        Assert.Equal(["N0001", "N0009"], GetAgencies(other));
        Assert.Equal(["N0001"], GetAgencies(other[..other.LastIndexOf(',')]));

        static IEnumerable<string> GetAgencies(string line) =>
            CleanExtract.Check(CleanExtract.Text() + line + "\n").FirstExtract().Agencies;
    }
}
