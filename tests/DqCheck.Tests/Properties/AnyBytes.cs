using System.Text;
using DqCheck.Rulesets;
using FsCheck;
using FsCheck.Xunit;

namespace DqCheck.Tests.Properties;

/// <summary>Whatever a file holds, a run ends with what is wrong with it, never with a defect.</summary>
public class AnyBytes
{
    /// <summary>The same cases on every run; a failure names the smallest case.</summary>
    private const string Seed = "2014,431";

    private static readonly byte[] Header = Encoding.UTF8.GetBytes(BaseExtract.Text().Split('\n')[0] + "\n");

    private static readonly byte[] Pattern = Encoding.UTF8.GetBytes(BaseExtract.Line(BaseExtract.Row(), BaseExtract.Columns));

    [Property(MaxTest = 60, Replay = Seed)]
    public void Arbitrary_bytes_are_read_or_refused_with_a_reason(byte[] bytes) => Holds(Runs.Of(bytes));

    [Property(MaxTest = 150, Replay = Seed, Arbitrary = [typeof(BytesOfCsv)])]
    public void Arbitrary_bytes_behind_a_header_are_rows_accepted_or_rejected(byte[] bytes) => Holds(Runs.Of([.. Header, .. bytes]));

    [Property(MaxTest = 150, Replay = Seed, Arbitrary = [typeof(BytesOfCsv)])]
    public void Arbitrary_bytes_among_good_rows_are_rows_accepted_or_rejected(byte[] bytes, NonNegativeInt place)
    {
        var at = place.Get % (Pattern.Length + 1);
        Holds(Runs.Of([.. Header, .. Pattern, (byte)'\n', .. Pattern[..at], .. bytes, .. Pattern[at..], (byte)'\n', .. Pattern]));
    }

    [Property(MaxTest = 100, Replay = Seed, Arbitrary = [typeof(ChangedCells)])]
    public void Arbitrary_cells_in_the_pattern_row_are_accepted_or_rejected_and_written((string Column, string Cell)[] changes)
    {
        var row = BaseExtract.Row();
        foreach (var (column, cell) in changes)
            row[column] = cell;
        using var folder = new TemporaryFolder();
        var path = folder.Write("E.csv", BaseExtract.Text(BaseExtract.Row(), row, row).Replace("\0", "", StringComparison.Ordinal));
        var view = Runs.Write(
            new RunRequest
            {
                Extracts = [path],
                Ruleset = Repository.Rulesets,
                AsOf = BaseExtract.AsOf,
            },
            new() { Folder = folder.Path }
        );
        Assert.Equal(5, view.Result.Extract().Rows);
        Holds(view.Result);
    }

    private static void Holds(RunResult result)
    {
        var extract = result.Extract();
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
        var fingerprints = result.Rows().Select(r => r.Fingerprint).ToList();
        Assert.Equal(fingerprints.Count, fingerprints.Distinct().Count());
    }
}
