using DqCheck.Reports.Csv;
using DqCheck.Tables;

namespace DqCheck.Tests.Reports.Csv;

/// <summary>The findings as CSV: header, order, and cells that no spreadsheet runs.</summary>
public class FindingsCsvTests
{
    private static readonly string[] Severities = ["reject", "error", "warning", "information"];

    [Fact]
    public void The_header_is_that_of_the_contract() =>
        Assert.Equal(
            "rule,class,severity,record,agency,client,episode,record_id,field,value,expected,message,"
                + "fix,due,file,lines,fingerprint,reason,first_seen,change,keyworker,team,ruleset",
            Text(CleanExtract.Text(CleanExtract.Row())).Split('\n')[0]
        );

    [Fact]
    public void An_extract_without_findings_has_the_header_alone() =>
        Assert.Single(Text(CleanExtract.Text(CleanExtract.Row())).TrimEnd('\n').Split('\n'));

    [Fact]
    public void It_is_UTF_8_without_byte_order_mark_and_with_plain_line_ends()
    {
        var text = Text(CleanExtract.Text(CleanExtract.Row(("SEX", "é"))));
        Assert.StartsWith("rule,", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.Contains(",é,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_are_sorted_as_the_contract_says()
    {
        var rows = Read(MessyExtract());
        Assert.True(rows.Count > 60, $"only {rows.Count} findings");
        var sorted = rows.OrderBy(r => Array.IndexOf(Severities, r["severity"]))
            .ThenBy(r => r["rule"], StringComparer.Ordinal)
            .ThenBy(r => r["agency"], StringComparer.Ordinal)
            .ThenBy(r => r["client"], StringComparer.Ordinal)
            .ThenBy(r => r["episode"], StringComparer.Ordinal)
            .ThenBy(r => r["record_id"], StringComparer.Ordinal)
            .ThenBy(r => r["field"], StringComparer.Ordinal)
            .ThenBy(r => r["file"], StringComparer.Ordinal)
            .ThenBy(r => r["lines"].Length == 0 ? 0 : int.Parse(r["lines"].Split(' ')[0]));
        Assert.Equal(sorted.Select(SortKey), rows.Select(SortKey));
    }

    [Fact]
    public void Fingerprints_are_unique()
    {
        var rows = Read(MessyExtract());
        Assert.Equal(rows.Count, rows.Select(r => r["fingerprint"]).Distinct().Count());
        Assert.All(rows, r => Assert.Matches("^[a-p][0-9a-f]{15}$", r["fingerprint"]));
    }

    [Fact]
    public void Findings_that_would_share_a_fingerprint_are_numbered_however_many_they_are()
    {
        var day = new DateOnly(2012, 1, 1);
        var one = Enumerable
            .Range(0, 700)
            .Select(i => CleanExtract.Row(("TOPID", ""), ("TOPDATE", day.AddDays(i).ToString("yyyyMMdd")), ("ALCUSE", "99")));
        using var folder = new TemporaryFolder();
        var extract =
            CleanExtract.Text([.. SampleRows.Clients(900).Select(c => c.With(("SEX", "Q"))), .. one])
            + string.Concat(Enumerable.Repeat("short,row\n", 9_000));
        var view = CheckRun.Write(
            new CheckRequest
            {
                Extracts = [folder.Write("E.csv", extract)],
                Ruleset = RepositoryPaths.RulesetFolder,
                AsOf = CleanExtract.AsOf,
            },
            new() { Folder = folder.Path, Formats = [CsvOutput.Format] }
        );

        var rows = Table.Read(folder.File("E.findings.csv")).Rows;
        Assert.Equal(700, rows.Count(r => r["rule"] == "ALCUSE-range"));
        Assert.Equal(9_000, rows.Count(r => r["rule"] == "FIL001"));
        Assert.Equal(rows.Count, rows.Select(r => r["fingerprint"]).Distinct().Count());
        Assert.Equal(view.Result.FindingRows().Select(r => r.Fingerprint), rows.Select(r => r["fingerprint"]));
    }

    [Fact]
    public void Fingerprints_stay_when_rows_move_and_the_value_changes()
    {
        var now = Read(CleanExtract.Text(CleanExtract.Row(("SEX", "Q"))));
        var later = Read(CleanExtract.Text(SampleRows.Client(1), CleanExtract.Row(("SEX", "X"))));
        Assert.Equal(now.Single(r => r["rule"] == "SEX-code")["fingerprint"], later.Single(r => r["rule"] == "SEX-code")["fingerprint"]);
    }

    [Fact]
    public void Every_row_is_first_seen_on_the_as_of_date() =>
        Assert.All(Read(MessyExtract()), r => Assert.Equal("2014-04-30", r["first_seen"]));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1+1")]
    [InlineData("-1+1")]
    [InlineData("@SUM(1;1)")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")")]
    public void A_cell_that_a_spreadsheet_could_run_is_made_harmless(string cell)
    {
        var row = Read(CleanExtract.Text(CleanExtract.Row(("ROUTE", cell), ("CLIENTID", cell), ("EPISODID", cell))))
            .Single(r => r["rule"] == "ROUTE-code");
        Assert.All(
            new[] { "value", "client", "episode" },
            column =>
            {
                Assert.DoesNotContain(row[column][0], "=+-@\t\r");
                Assert.EndsWith(cell, row[column], StringComparison.Ordinal);
            }
        );
    }

    /// <summary>Rejected rows, errors, warnings and information, of clients whose ids sort otherwise as numbers.</summary>
    private static string MessyExtract() =>
        CleanExtract.Text([
            .. new[] { "9", "10", "a", "B", "00123", "é" }.SelectMany(
                (id, i) =>
                    new[]
                    {
                        SampleRows.Client(i).With(("CLIENTID", id), ("SEX", "Q"), ("DISD", "20140301"), ("DRUG1", "4999")),
                        SampleRows
                            .Client(i)
                            .With(("CLIENTID", id), ("SEX", "M"), ("MODID", "10"), ("MODST", "x"), ("TOPID", ""), ("CPLANDT", "20140101")),
                        SampleRows.Client(i).With(("CLIENTID", id), ("MODID", "9"), ("MODST", "x"), ("TOPID", ""), ("ALCUSE", "99")),
                        SampleRows.Client(i).With(("CLIENTID", id), ("EPISODID", "2"), ("TRIAGED", ""), ("REFLD", "0")),
                    }
            ),
            SampleRows.Client(90).With(("CONSENT", "N")),
            SampleRows.Client(91).With(("CONSENT", "N")),
        ]) + "short,row\nshort\n";

    private static string SortKey(TableRow row) =>
        string.Join(
            '|',
            row["severity"],
            row["rule"],
            row["agency"],
            row["client"],
            row["episode"],
            row["record_id"],
            row["field"],
            row["lines"]
        );

    private static string Text(string extract)
    {
        using var folder = new TemporaryFolder();
        return File.ReadAllText(Write(folder, extract));
    }

    private static IReadOnlyList<TableRow> Read(string extract)
    {
        using var folder = new TemporaryFolder();
        return Table.Read(Write(folder, extract)).Rows;
    }

    private static string Write(TemporaryFolder folder, string extract)
    {
        CheckRun.Write(
            new CheckRequest
            {
                Extracts = [folder.Write("E.csv", extract)],
                Ruleset = RepositoryPaths.RulesetFolder,
                AsOf = CleanExtract.AsOf,
            },
            new() { Folder = folder.Path, Formats = [CsvOutput.Format] }
        );
        return folder.File("E.findings.csv");
    }
}
