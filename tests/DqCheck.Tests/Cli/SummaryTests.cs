namespace DqCheck.Tests.Cli;

/// <summary>The summary fits on a terminal, with titles before ids, and ends with the verdict.</summary>
public class SummaryTests
{
    private static readonly string Sample = RepositoryPaths.FixturePath(
        "ndtms",
        "runs",
        "sample",
        "N0001-20140401-20140430-TREAT-IN-K.csv"
    );

    [Theory]
    [InlineData]
    [InlineData("--contract", "somerset")]
    [InlineData("--contract", "somerset", "--contract", "southampton")]
    [InlineData("--contract", "somerset", "--contract", "southampton", "--audience", "commissioner")]
    public async Task It_fits_thirty_lines(params string[] options)
    {
        using var folder = new TemporaryFolder();
        await CliRun.Check(Sample, "--out", folder.File("before"), "--formats", "csv");
        var findings = Directory.EnumerateFiles(folder.File("before"), "*.findings.csv").Single();
        var accepted = folder.Write("accepted.csv", "fingerprint,reason,by,until,rule\n");
        var lines = Lines(await CliRun.Check([Sample, "--since", findings, "--accepted", accepted, "--out", folder.Path, .. options]));
        Assert.InRange(lines.Count, 20, 30);
        Assert.All(lines.Where(l => !l.Contains(folder.Path, StringComparison.Ordinal)), l => Assert.InRange(l.Length, 0, 140));
    }

    [Fact]
    public async Task Many_extracts_still_fit()
    {
        using var folder = new TemporaryFolder();
        string[] extracts = [.. Enumerable.Range(0, 12).Select(i => folder.Write($"E{i}.csv", CleanExtract.Text(SampleRows.Client(i))))];
        var lines = Lines(await CliRun.Check(extracts));
        Assert.InRange(lines.Count, 10, 30);
        Assert.Contains("… and 10 more extracts", lines);
    }

    [Fact]
    public async Task The_outputs_and_the_verdict_in_short_are_the_last_lines()
    {
        using var folder = new TemporaryFolder();
        var lines = Lines(await CliRun.Check(Sample, "--out", folder.File("out")));
        Assert.StartsWith("Ready to send: no. 4 rows will be rejected; data quality ", lines[0], StringComparison.Ordinal);
        Assert.Equal("Ready to send: no. 4 rows will be rejected.", lines[^1]);
        Assert.Equal($"Written to {folder.File("out")}:", lines.Last(l => !l.StartsWith(' ') && l != lines[^1]));
    }

    [Fact]
    public async Task A_verdict_of_yes_ends_with_yes()
    {
        using var folder = new TemporaryFolder();
        var lines = Lines(await CliRun.Check(folder.Write(CleanExtract.FileName, CleanExtract.Text())));
        Assert.Equal("Ready to send: yes.", lines[^1]);
        Assert.Equal("No file was written. Add --out FOLDER for the workbook and the other output files.", lines[^2]);
    }

    [Fact]
    public async Task The_five_worst_rules_stand_with_their_titles_first()
    {
        var lines = Lines(await CliRun.Check(Sample));
        var first = lines.IndexOf("The 5 most serious of 36 rules with findings");
        Assert.Equal("  reject  1  Consent to NDTMS is missing (CONSENT-required), 2 rows", lines[first + 1]);
        Assert.Equal("", lines[first + 6]);
    }

    [Fact]
    public async Task Verbose_prints_every_figure_and_rule()
    {
        var brief = Lines(await CliRun.Check(Sample));
        var verbose = Lines(await CliRun.Check(Sample, "--verbose"));
        Assert.Equal(4, brief.Count(l => l.Contains("target", StringComparison.Ordinal) && l.StartsWith("  ", StringComparison.Ordinal)));
        Assert.Contains(verbose, l => l.Contains("(wait-21-days)", StringComparison.Ordinal));
        Assert.DoesNotContain(brief, l => l.Contains("wait-21-days", StringComparison.Ordinal));
        Assert.Equal(36, verbose.Skip(verbose.IndexOf("Rules with findings") + 1).TakeWhile(l => l.Length > 0).Count());
    }

    [Fact]
    public async Task Missed_targets_of_a_contract_stand_before_met_ones()
    {
        var lines = Lines(await CliRun.Check(Sample, "--contract", "southampton", "--verbose"));
        var judged = lines
            .SkipWhile(l => !l.StartsWith("Southampton", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(l => l.StartsWith("  ", StringComparison.Ordinal))
            .Select(l => l.Contains("  missed", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(judged.OrderDescending(), judged);
        Assert.Equal([true, false], judged.Distinct());
    }

    private static List<string> Lines(CliRun ended) => [.. ended.Output.TrimEnd('\n').Split('\n')];
}
