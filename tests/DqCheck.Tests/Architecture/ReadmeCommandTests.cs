using System.Text.RegularExpressions;

namespace DqCheck.Tests.Architecture;

/// <summary>The commands of the README do what it says.</summary>
public partial class ReadmeCommandTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "README.md"));

    [Fact]
    public async Task Its_first_commands_check_an_example_each_and_give_the_verdicts_that_it_quotes()
    {
        var commands = Command().Matches(Readme).Select(m => m.Groups["extract"].Value).ToList();
        Assert.Equal(2, commands.Count);
        List<string> verdicts = [];
        foreach (var extract in commands)
        {
            using var folder = new TemporaryFolder();
            var run = await CliRun.Execute("check", Path.Combine(RepositoryPaths.Root, extract), "--out", folder.Path);
            Assert.Equal("", run.Error);
            Assert.Equal(5, Directory.EnumerateFiles(folder.Path).Count());
            verdicts.Add(run.Output);
        }

        var quoted = Verdict().Matches(Readme).Select(m => m.Groups["verdict"].Value).ToList();
        Assert.Equal(commands.Count, quoted.Count);
        Assert.All(quoted.Zip(verdicts), q => Assert.Contains(q.First, q.Second.Split('\n')));
    }

    [GeneratedRegex(
        @"^dotnet run --project src/DqCheck\.Cli -- check (?<extract>\S+) --out out$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Command();

    [GeneratedRegex("^- `(?<verdict>(Judged|Ready)[^`]*)`$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Verdict();
}
