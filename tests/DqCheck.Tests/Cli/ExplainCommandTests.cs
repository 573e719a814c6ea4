using DqCheck.Tables;
using DqCheck.Tests.Workspaces;

namespace DqCheck.Tests.Cli;

/// <summary><c>dqcheck explain</c> explains a finding or a measure, from extracts or from a workspace.</summary>
public class ExplainCommandTests
{
    private static readonly string[] Rules = ["--ruleset", RepositoryPaths.RulesetFolder];

    private static readonly Dictionary<string, string> Wrong = CleanExtract.Row(
        ("CLIENTID", "4711"),
        ("DISD", "20130101"),
        ("DISRSN", "80")
    );

    [Fact]
    public async Task A_finding_is_explained_by_its_condition_its_cells_and_how_to_correct_it()
    {
        using var folder = new TemporaryFolder();
        var extract = folder.Write(CleanExtract.FileName, CleanExtract.Text(Wrong));
        var fingerprint = await FindFingerprint(folder, extract, "EPI003");
        var whole = await CliRun.Execute(["explain", fingerprint, extract, .. Rules]);
        var beginning = await CliRun.Execute(["explain", fingerprint[..8].ToUpperInvariant(), extract, .. Rules]);
        Assert.Equal((0, ""), (whole.Code, whole.Error));
        Assert.Equal(whole.Output, beginning.Output);
        Assert.StartsWith("Discharge before triage (EPI003, error)\nAgency N0001, client 4711, ", whole.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n  Discharge date \(DISD\) is 1 January 2013, \d+ days before triage date \(TRIAGED\), which is ", whole.Output);
        Assert.Matches(@"\n  > DISD +20130101 \(1 January 2013\)  \[Discharge date\]\n", whole.Output);
        Assert.Matches(@"\n    TRIAGED +\d{8} ", whole.Output);
        Assert.Contains("\nHow to correct it\n", whole.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(CleanExtract.Cell("DOB"), whole.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_on_a_journey_has_a_timeline()
    {
        using var folder = new TemporaryFolder();
        var extract = folder.Write(
            CleanExtract.FileName,
            ScenarioBuilder.ExtractText("episode 2014-03-28 2014-03-30; 95 2014-04-01", ScenarioBuilder.InTreatment + "; S 2013-09-01")
        );
        var fingerprint = await FindFingerprint(folder, extract, "JNY010");
        var ended = await CliRun.Execute(["explain", fingerprint, extract, .. Rules]);
        Assert.Contains("\nBy date\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains("window for the start TOP (this finding)\n", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_opens_into_its_members()
    {
        var ended = await CliRun.Execute(["explain", "top-start", WorkedExample.Extract, .. Rules]);
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Contains("\nIn the numerator and the denominator: ", ended.Output, StringComparison.Ordinal);
        Assert.Contains("\nIn the denominator only: ", ended.Output, StringComparison.Ordinal);
        Assert.Contains("\nLeft out: ", ended.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n  agency N0001, client \d+, first episode \d+, triaged \d{4}-\d\d-\d\d\n", ended.Output);
    }

    [Theory]
    [InlineData("load", "Rejected rows")]
    [InlineData("data-quality", "Data quality")]
    public async Task A_measure_of_rows_or_items_says_where_its_findings_are_listed(string measure, string tab)
    {
        var ended = await CliRun.Execute(["explain", measure, WorkedExample.Extract, .. Rules]);
        Assert.Equal(0, ended.Code);
        Assert.Contains(tab, ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("top-strat", "Did you mean top-start?")]
    [InlineData("abc", "at least the first 8 characters")]
    [InlineData("abcdef00", "No finding with the fingerprint abcdef00 in this check")]
    [InlineData("load-continuity", "add --previous EXTRACT")]
    public async Task What_is_unknown_is_said_with_what_to_do(string subject, string message)
    {
        var ended = await CliRun.Execute(["explain", subject, WorkedExample.Extract, .. Rules]);
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explain top-start", "Say what to check")]
    [InlineData("explain --workspace w", "The fingerprint or measure is missing")]
    [InlineData("explain top-start x.csv --month 2014-04", "--month needs --workspace")]
    [InlineData("explain top-start --workspace w --month April", "not a month")]
    public async Task A_mistake_in_the_command_is_said(string command, string message)
    {
        var ended = await CliRun.Execute(command.Split(' '));
        Assert.Equal(2, ended.Code);
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_of_an_earlier_check_that_is_gone_was_fixed()
    {
        using var folder = new TemporaryFolder();
        var extract = folder.Write(CleanExtract.FileName, CleanExtract.Text(Wrong));
        var fingerprint = await FindFingerprint(folder, extract, "EPI003");
        var since = Directory.GetFiles(folder.File("out"), "*.findings.csv").Single();
        folder.Write(CleanExtract.FileName, CleanExtract.Text(new Dictionary<string, string>(Wrong) { ["DISD"] = "20140420" }));
        var ended = await CliRun.Execute(["explain", fingerprint, extract, "--since", since, .. Rules]);
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Contains(
            "It was reported as of 30 April 2014 and is gone as of 30 April 2014: it was fixed.",
            ended.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("EPI003 (error): ", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_workspace_the_latest_result_is_checked_again_and_a_fixed_finding_says_when()
    {
        using TestWorkspace workspace = new("""{ "formats": ["csv"] }""");
        DateOnly april = new(2014, 4, 30);
        DateOnly may = new(2014, 5, 31);
        workspace.Check(april, Wrong);
        var kept = Directory.GetFiles(workspace.PathTo("results", "2014-04", "N0001", "kept"), "*.findings.csv").Single();
        var fingerprint = Table.Read(kept).Rows.First(r => r["rule"] == "EPI003")["fingerprint"];
        string[] explain = ["explain", fingerprint, "--workspace", workspace.Path];
        var open = await CliRun.Execute(explain);
        Assert.Equal((0, ""), (open.Code, open.Error));
        Assert.Contains("client 4711", open.Output, StringComparison.Ordinal);
        Assert.Contains(
            "In the numerator",
            (await CliRun.Execute("explain", "wait-21-days", "--workspace", workspace.Path)).Output,
            StringComparison.Ordinal
        );

        workspace.Check(may, new Dictionary<string, string>(Wrong) { ["DISD"] = "20140420" });
        var gone = await CliRun.Execute(explain);
        Assert.Equal((0, ""), (gone.Code, gone.Error));
        Assert.Contains(
            "It was reported as of 30 April 2014 and is gone as of 31 May 2014: it was fixed.",
            gone.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("add --month 2014-04", gone.Output, StringComparison.Ordinal);
        Assert.Equal(open.Output, (await CliRun.Execute([.. explain, "--month", "2014-04"])).Output);
        var unknown = await CliRun.Execute("explain", "abcdef00", "--workspace", workspace.Path);
        Assert.Equal((2, ""), (unknown.Code, unknown.Output));
        Assert.Contains("any result of the workspace", unknown.Error, StringComparison.Ordinal);
    }

    private static async Task<string> FindFingerprint(TemporaryFolder folder, string extract, string rule)
    {
        await CliRun.Check(extract, "--out", folder.File("out"), "--formats", "csv");
        var findings = Directory.GetFiles(folder.File("out"), "*.findings.csv").Single();
        return Table.Read(findings).Rows.First(r => r["rule"] == rule)["fingerprint"];
    }
}
