namespace DqCheck.Tests.Cli;

/// <summary>The help names everything that there is.</summary>
public class HelpTests
{
    [Theory]
    [InlineData("check")]
    [InlineData("rules")]
    [InlineData("sample")]
    [InlineData("explain")]
    public async Task The_help_of_the_program_names_each_command(string command)
    {
        var ended = await CliRun.Execute("--help");
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Contains($"\n  {command}", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--ruleset <ID|FOLDER>")]
    [InlineData("--as-of <YYYY-MM-DD>")]
    [InlineData("--out <FOLDER>")]
    [InlineData("--formats <xlsx,html,json,csv>")]
    [InlineData("--audience <provider|commissioner>")]
    [InlineData("--fail-on")]
    [InlineData("--no-progress")]
    [InlineData("--quiet")]
    public async Task The_help_of_check_names_each_option_with_a_sentence(string option)
    {
        var ended = await CliRun.Execute("check", "--help");
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        var line = Assert.Single(ended.Output.Split('\n'), l => l.TrimStart().StartsWith(option, StringComparison.Ordinal));
        Assert.Matches(@"  [A-Z][a-z].*\.( \[|$)", line.TrimEnd());
    }

    [Theory]
    [InlineData("reject")]
    [InlineData("error")]
    [InlineData("warning")]
    [InlineData("target")]
    [InlineData("never")]
    public async Task The_help_of_check_names_each_word_of_fail_on(string word) =>
        Assert.Matches($"--fail-on <[^>]*{word}", (await CliRun.Execute("check", "--help")).Output);

    [Fact]
    public async Task The_help_of_check_explains_each_exit_code() =>
        Assert.Matches("0 .+; 1 .+; 2 .+; 3 .+; 4 .+; 130 ", (await CliRun.Execute("check", "--help")).Output);

    [Fact]
    public async Task Defaults_in_the_help_are_written_as_the_options_take_them()
    {
        var help = (await CliRun.Execute("check", "--help")).Output;
        Assert.DoesNotContain("Xlsx", help, StringComparison.Ordinal);
    }
}
