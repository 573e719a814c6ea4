namespace DqCheck.Tests.Cli;

/// <summary>What dqcheck does without the name of a command, and with wildcards.</summary>
public class DefaultCommandTests
{
    [Fact]
    public async Task Alone_it_shows_the_help()
    {
        var ended = await CliRun.Execute();
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Equal((await CliRun.Execute("--help")).Output, ended.Output);
    }

    [Fact]
    public async Task A_file_is_checked_with_and_without_the_command_and_with_an_option_first()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(CleanExtract.FileName, CleanExtract.Text());
        var check = await CliRun.Execute("check", path, "--as-of", "2014-04-30");
        Assert.StartsWith("Ready to send: yes.", check.Output, StringComparison.Ordinal);
        Assert.Equal(check, await CliRun.Execute(path, "--as-of", "2014-04-30"));
        Assert.Equal(check, await CliRun.Execute("--as-of", "2014-04-30", path));
    }

    [Fact]
    public async Task A_file_without_an_ending_is_checked_too()
    {
        using var folder = new TemporaryFolder();
        Assert.StartsWith(
            "Ready to send: yes.",
            (await CliRun.Execute(folder.Write("extract", CleanExtract.Text()))).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_wildcard_means_the_extracts_in_order_and_not_what_was_written_beside_them()
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, i) in new[] { "B.csv", "A.csv", "C.txt" }.Select((name, i) => (name, i)))
            folder.Write(name, CleanExtract.Text(SampleRows.Client(i)));
        foreach (var output in new[] { "A.findings.csv", "A.due.csv", "A.csv.planted.csv" })
            folder.Write(output, "rule\n");
        var lines = (await CliRun.Check(folder.File("*.csv"))).Output.Split('\n');
        Assert.Equal(["A.csv: ", "B.csv: "], lines.Where(l => l.Contains(" rows, ", StringComparison.Ordinal)).Select(l => l[..7]));
    }

    [Theory]
    [InlineData("*.txt")]
    [InlineData("nowhere/*.csv")]
    public async Task A_wildcard_without_a_match_is_an_extract_that_cannot_be_read(string pattern)
    {
        using var folder = new TemporaryFolder();
        folder.Write("A.csv", CleanExtract.Text());
        var ended = await CliRun.Check(folder.File(pattern));
        Assert.Equal((3, ""), (ended.Code, ended.Output));
        Assert.Equal($"No file matches {folder.File(pattern)}. Check the name and the folder; nothing was checked.\n", ended.Error);
    }

    [Theory]
    [InlineData("xlsx,json,csv", "E.dqcheck.json")]
    [InlineData("json", "E.dqcheck.json")]
    [InlineData("xlsx,csv")]
    public async Task A_missing_file_is_reported_once_and_writes_only_the_json_asked_for(string formats, params string[] written)
    {
        using var folder = new TemporaryFolder();
        var output = Directory.CreateDirectory(folder.File("out")).FullName;
        var ended = await CliRun.Check(folder.File("E.csv"), "--out", output, "--formats", formats);
        Assert.Equal(3, ended.Code);
        Assert.Equal("E.csv: File not found. Check the name and the folder.\n", ended.Error);
        Assert.Equal(
            ["Ready to send: no. Nothing was checked.", .. written.SelectMany(f => new[] { $"Written to {output}:", $"  {f}" })],
            ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
        Assert.Equal(written, Directory.EnumerateFiles(output).Select(f => Path.GetFileName(f)!));
    }
}
