using System.Text;
using DqCheck.Rulesets;
using FsCheck;

namespace DqCheck.Tests.Extracts;

/// <summary>Whatever a file holds, a check ends with its problems, never with an unexpected error.</summary>
public class ArbitraryInputTests
{
    private static readonly byte[] Header = Encoding.UTF8.GetBytes(CleanExtract.Text().Split('\n')[0] + "\n");

    private static readonly byte[] CleanRow = Encoding.UTF8.GetBytes(CleanExtract.Line(CleanExtract.Row(), CleanExtract.Columns));

    [Rounds(30)]
    public void Arbitrary_bytes_are_read_or_rejected_with_a_reason(byte[] bytes) => AssertConsistent(CheckRun.Execute(bytes));

    [Rounds(60, Arbitrary = [typeof(CsvBytesArbitrary)])]
    public void Arbitrary_bytes_after_a_header_are_accepted_or_rejected_rows(byte[] bytes) =>
        AssertConsistent(CheckRun.Execute([.. Header, .. bytes]));

    [Rounds(60, Arbitrary = [typeof(CsvBytesArbitrary)])]
    public void Arbitrary_bytes_among_good_rows_are_rows_accepted_or_rejected(byte[] bytes, NonNegativeInt place)
    {
        var at = place.Get % (CleanRow.Length + 1);
        AssertConsistent(
            CheckRun.Execute([.. Header, .. CleanRow, (byte)'\n', .. CleanRow[..at], .. bytes, .. CleanRow[at..], (byte)'\n', .. CleanRow])
        );
    }

    [Rounds(25, Arbitrary = [typeof(ChangedCellsArbitrary)])]
    public void Arbitrary_cells_in_the_pattern_row_are_accepted_or_rejected_and_written((string Column, string Cell)[] changes)
    {
        var row = CleanExtract.Row();
        foreach (var (column, cell) in changes)
            row[column] = cell;
        using var folder = new TemporaryFolder();
        var path = folder.Write("E.csv", CleanExtract.Text(CleanExtract.Row(), row, row).Replace("\0", "", StringComparison.Ordinal));
        var view = CheckRun.Write(
            new CheckRequest
            {
                Extracts = [path],
                Ruleset = RepositoryPaths.RulesetFolder,
                AsOf = CleanExtract.AsOf,
            },
            new() { Folder = folder.Path }
        );
        Assert.Equal(5, view.Result.FirstExtract().Rows);
        AssertConsistent(view.Result);
    }

    private static void AssertConsistent(CheckResult result)
    {
        var extract = result.FirstExtract();
        if (extract.Error is { } reason)
        {
            Assert.Matches("[.?]$", reason);
            Assert.False(result.Verdict.IsReady);
            return;
        }

        Assert.True(extract.Rows > 0);
        Assert.Equal(extract.Rows, extract.AcceptedRows + extract.RejectedRows);
        var rejected = result.Checks.Findings.Where(f => f.Rule.Severity == Severity.Reject).SelectMany(f => f.Lines).Distinct().Count();
        Assert.Equal(extract.RejectedRows, rejected);
        Assert.Equal(extract.RejectedRows == 0, result.Checks.Findings.All(f => f.Rule.Severity != Severity.Reject));
        var fingerprints = result.FindingRows().Select(r => r.Fingerprint).ToList();
        Assert.Equal(fingerprints.Count, fingerprints.Distinct().Count());
    }
}
