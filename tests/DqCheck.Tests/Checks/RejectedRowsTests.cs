using System.Globalization;
using DqCheck.Reports;

namespace DqCheck.Tests.Checks;

/// <summary>However many rows have the wrong number of cells, each is a finding with its line and its number of cells.</summary>
public class RejectedRowsTests
{
    [Fact]
    public void Rows_that_do_not_fit_in_memory_are_reported_in_the_order_of_their_lines()
    {
        const int Rows = 45_000;
        var text =
            CleanExtract.Text().Split('\n')[0] + "\n" + string.Concat(Enumerable.Range(0, Rows).Select(i => i % 3 == 0 ? "x,y\n" : "x\n"));
        using var run = new ReportRun(text, written: o => o with { Formats = [.. OutputFormats.All.Where(f => f.Id == "csv")] });
        var found = run.Findings.Where(f => f["rule"] == "FIL001").ToList();
        Assert.Equal(Enumerable.Range(2, Rows), found.Select(f => int.Parse(f["lines"], CultureInfo.InvariantCulture)));
        Assert.All(
            found.Index(),
            f => Assert.Contains(f.Index % 3 == 0 ? " 2 cells, " : " 1 cell, ", f.Item["message"], StringComparison.Ordinal)
        );
        Assert.Equal(Rows, found.Select(f => f["fingerprint"]).Distinct().Count());
    }
}
