namespace DqCheck.Tests.Cli;

/// <summary>Standard output: the verdict first, then the rest; or the verdict alone.</summary>
public class ConsoleOutputTests
{
    [Fact]
    public async Task A_faultless_extract_is_ready()
    {
        using var folder = new TemporaryFolder();
        var ended = await CliRun.Check(folder.Write(CleanExtract.FileName, CleanExtract.Text(CleanExtract.Row())));
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.StartsWith("Ready to send: yes. All 3 rows load; data quality 100.0% (", ended.FirstLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_line_says_what_will_be_rejected()
    {
        using var folder = new TemporaryFolder();
        var ended = await CliRun.Check(
            folder.Write(CleanExtract.FileName, CleanExtract.Text(CleanExtract.Row(("SEX", "")), SampleRows.Client(1).With(("DOB", ""))))
        );
        Assert.StartsWith("Ready to send: no. 2 rows will be rejected; data quality ", ended.FirstLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_is_the_verdict_alone()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(CleanExtract.FileName, CleanExtract.Text(CleanExtract.Row(("SEX", "Q"))));
        var loud = await CliRun.Check(path);
        var quiet = await CliRun.Check(path, "--quiet");
        Assert.Equal(loud.FirstLine + "\n", quiet.Output);
        Assert.NotEqual(loud.Output, quiet.Output);
    }

    [Fact]
    public async Task Figures_rules_as_of_date_and_ruleset_follow()
    {
        using var folder = new TemporaryFolder();
        var run = (await CliRun.Check(folder.Write(CleanExtract.FileName, CleanExtract.Text(CleanExtract.Row(("SEX", "Q")))))).Output;
        Assert.Contains("As of 30 April 2014, as given\n", run, StringComparison.Ordinal);
        Assert.Contains("Episodes that load", run, StringComparison.Ordinal);
        Assert.Contains("(SEX-code)", run, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_ruleset_the_one_beside_the_program_is_taken()
    {
        using var folder = new TemporaryFolder();
        var run = await CliRun.Execute("check", folder.Write(CleanExtract.FileName, CleanExtract.Text()), "--verbose");
        Assert.Contains("from the rulesets folder beside the program", run.Output, StringComparison.Ordinal);
        Assert.Contains("As of 30 April 2014, the end date in the file name\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_colour_nor_progress_is_written_where_there_is_no_terminal()
    {
        using var folder = new TemporaryFolder();
        var ended = await CliRun.Check(folder.Write(CleanExtract.FileName, CleanExtract.Text(SampleRows.Clients(2_000))));
        Assert.DoesNotContain('\u001B', ended.Output);
        Assert.Equal("", ended.Error);
    }
}
