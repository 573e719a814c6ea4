using DqCheck.Publication;
using DqCheck.Reports;

namespace DqCheck.Tests.Cli;

/// <summary>The files that a check writes, and their names.</summary>
public class OutputFilesTests
{
    [Fact]
    public async Task Without_out_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        await CliRun.Check(folder.Write(CleanExtract.FileName, CleanExtract.Text()));
        Assert.Equal([CleanExtract.FileName], FileNames(folder.Path));
    }

    [Fact]
    public async Task Every_format_is_written_by_default_and_named_by_the_extract()
    {
        using var folder = new TemporaryFolder();
        var ended = await CliRun.Check(folder.Write("N0001-April.csv", CleanExtract.Text()), "--out", folder.File("new/deep"));
        Assert.Equal(
            [
                "N0001-April.dqcheck.html",
                "N0001-April.dqcheck.json",
                "N0001-April.dqcheck.xlsx",
                "N0001-April.due.csv",
                "N0001-April.findings.csv",
            ],
            FileNames(folder.File("new/deep"))
        );
        Assert.All(FileNames(folder.File("new/deep")), name => Assert.Contains(name, ended.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("csv", ".due.csv", ".findings.csv")]
    [InlineData("json,csv", ".dqcheck.json", ".due.csv", ".findings.csv")]
    [InlineData("CSV,csv,Json", ".dqcheck.json", ".due.csv", ".findings.csv")]
    [InlineData("xlsx", ".dqcheck.xlsx")]
    [InlineData("html", ".dqcheck.html")]
    public async Task Only_the_formats_asked_for_are_written(string formats, params string[] endings)
    {
        using var folder = new TemporaryFolder();
        await CliRun.Check(folder.Write("E.csv", CleanExtract.Text()), "--out", folder.File("out"), "--formats", formats);
        Assert.Equal(endings.Select(e => "E" + e), FileNames(folder.File("out")));
    }

    [Fact]
    public async Task Several_extracts_are_written_once_and_named_by_the_first()
    {
        using var folder = new TemporaryFolder();
        string[] extracts =
        [
            .. new[] { "B.csv", "A.csv", "C.csv" }.Select((name, i) => folder.Write(name, CleanExtract.Text(SampleRows.Client(i)))),
        ];
        await CliRun.Check([.. extracts, "--out", folder.File("out"), "--formats", "csv"]);
        Assert.Equal(["B-and-2-more.due.csv", "B-and-2-more.findings.csv"], FileNames(folder.File("out")));
        await CliRun.Check([.. extracts[1..], "--out", folder.File("two"), "--formats", "csv"]);
        Assert.Equal(["A-and-1-more.due.csv", "A-and-1-more.findings.csv"], FileNames(folder.File("two")));
    }

    [Fact]
    public async Task An_extract_given_twice_is_an_error_and_adds_no_record()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("E.csv", CleanExtract.Text());
        var result = ExtractCheck.Run(new CheckRequest { Extracts = [path, path], Ruleset = RepositoryPaths.RulesetFolder });
        Assert.Equal((1, 1), (result.Population.Clients.Count, result.Population.Episodes.Count));
        Assert.Equal("E-and-1-more", new ResultView(result, Audience.Provider).OutputName);
        var run = await CliRun.Check(path, path);
        Assert.Equal(3, run.Code);
        Assert.Contains("E.csv", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stood_there_is_replaced()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("E.csv", CleanExtract.Text());
        folder.Write("E.findings.csv", "old");
        await CliRun.Check(path, "--out", folder.Path, "--formats", "csv");
        Assert.Equal(["E.csv", "E.due.csv", "E.findings.csv"], FileNames(folder.Path));
        Assert.StartsWith("rule,class,", File.ReadAllText(folder.File("E.findings.csv")), StringComparison.Ordinal);
    }

    private static IEnumerable<string> FileNames(string folder) =>
        Directory.EnumerateFileSystemEntries(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);
}
