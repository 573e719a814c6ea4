using DqCheck.Contracts;
using DqCheck.Publication;
using DqCheck.Reports;

namespace DqCheck.Tests.Reports;

/// <summary>A check knows no audience: one result gives the view of each.</summary>
public class ResultViewTests
{
    private static readonly CheckRequest Request = new()
    {
        Extracts = [WorkedExample.Extract],
        Ruleset = RepositoryPaths.RulesetFolder,
        Contracts = [RepositoryPaths.ContractFolder("southampton"), RepositoryPaths.ContractFolder("somerset")],
    };

    [Fact]
    public void One_result_gives_the_outputs_of_both_audiences_as_separate_checks_do()
    {
        using var folder = new TemporaryFolder();
        var result = ExtractCheck.Run(Request);
        // One after the other: neither view may change what the next one reads.
        foreach (var audience in new[] { Audience.Provider, Audience.Commissioner, Audience.Provider })
        {
            var one = folder.File($"one-{audience}");
            var separate = folder.File($"separate-{audience}");
            OutputWriter.Write(new ResultView(result, audience), new() { Folder = one }, default);
            CheckRun.Write(Request, new() { Folder = separate, Audience = audience });
            Assert.Equal(Contents(separate), Contents(one));
        }

        Assert.NotEqual(Contents(folder.File("one-Provider")), Contents(folder.File("one-Commissioner")));
    }

    [Fact]
    public void The_verdict_is_exact_and_its_sentence_is_that_of_the_audience()
    {
        var result = CheckRun.Execute(CleanExtract.Text(CleanExtract.Row(("SEX", "X"))) + "short,row\n");
        Assert.Equal((false, 1), (result.Verdict.IsReady, result.Verdict.RejectedRows.Number));
        Assert.Contains("1 row will be rejected", Sentence(Audience.Provider), StringComparison.Ordinal);
        Assert.Matches("no. (A few|5) rows will be rejected", Sentence(Audience.Commissioner));

        string Sentence(Audience audience) => new ResultView(result, audience).VerdictSentence;
    }

    [Theory]
    [InlineData("provider", 1, "Rows by substance; 1 row has no known substance and counts in neither group.")]
    [InlineData("provider", 12, "Rows by substance; 12 rows have no known substance and count in neither group.")]
    [InlineData("commissioner", 10, "Rows by substance; 10 rows have no known substance and count in neither group.")]
    [InlineData("commissioner", 12, "Rows by substance; 1[05] rows have no known substance and count in neither group.")]
    public void Counts_in_the_notes_of_an_indicator_are_those_of_the_audience(string reader, int rows, string reason)
    {
        var audience = Enum.Parse<Audience>(reader, ignoreCase: true);
        var indicator = WorkedExample.Result.Contracts[0].Indicators[0].Indicator with { Reason = "" };
        var judged = new IndicatorResult(indicator, IndicatorResult.Met, [new("rows by substance", new(rows, 7))], null);
        Assert.Matches($"^{reason}$", new ResultView(WorkedExample.Result, audience).GetReason(judged));
        Assert.Matches(
            $"^{reason} Told by hand$",
            new ResultView(WorkedExample.Result, audience).GetReason(judged with { Indicator = indicator with { Reason = "Told by hand" } })
        );
    }

    /// <summary>The bytes of the files, and the cells of the workbook: the names of its parts differ from time to time.</summary>
    private static IEnumerable<string> Contents(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Order(StringComparer.Ordinal)
            .Select(f => $"{Path.GetFileName(f)}\n{(Path.GetExtension(f) == ".xlsx" ? GoldenFileTests.Text(f) : File.ReadAllText(f))}");
}
