using System.Text.Json;
using DqCheck.Reports.Json;

namespace DqCheck.Tests.Extracts;

/// <summary>A file that changes while it is read is not used.</summary>
public class FileChangedWhileReadingTests
{
    /// <summary>More rows than are buffered between reading and building, so that the first are built before the last are read.</summary>
    private const int ManyRows = 20_000;

    [Fact]
    public void A_file_that_changes_half_way_is_an_error_of_the_extract()
    {
        using var folder = new TemporaryFolder();
        var result = RunWhileChanging(folder, [WriteLargeExtract(folder)]);
        Assert.StartsWith("The file changed while DqCheck was reading it", result.FirstExtract().Error, StringComparison.Ordinal);
        Assert.False(result.Verdict.IsReady);
        Assert.Equal(0, result.Population.Clients.Count);
    }

    [Fact]
    public void The_JSON_has_the_reason_and_nothing_about_its_rows()
    {
        using var folder = new TemporaryFolder();
        RunWhileChanging(folder, [WriteLargeExtract(folder)]);
        using var json = JsonDocument.Parse(File.ReadAllBytes(folder.File("out/big.dqcheck.json")));
        var extract = json.RootElement.GetProperty("extracts")[0];
        Assert.StartsWith("The file changed", extract.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, extract.GetProperty("rows").ValueKind);
        Assert.Equal(0, extract.GetProperty("agencies").GetArrayLength());
        Assert.Empty(extract.GetProperty("dateFormats").EnumerateObject());
    }

    [Fact]
    public void Its_rows_take_no_part_in_the_figures_of_the_others()
    {
        using var folder = new TemporaryFolder();
        var good = folder.Write("good.csv", CleanExtract.Text());
        var result = RunWhileChanging(folder, [good, WriteLargeExtract(folder)]);
        Assert.Equal([null, "big.csv"], result.Population.Extracts.Select(e => e.Error is null ? null : e.File));
        Assert.Equal(1, result.Population.Clients.Count);
        Assert.Equal(2, result.GetMeasure("load").Fraction!.Value.Denominator.Number);
        Assert.Equal(1, result.GetMeasure("load-episodes").Fraction!.Value.Denominator.Number);
    }

    [Fact]
    public void Its_rejected_rows_are_not_in_the_verdict()
    {
        using var folder = new TemporaryFolder();
        var good = folder.Write("good.csv", CleanExtract.Text());
        Assert.DoesNotContain(
            "will be rejected",
            RunWhileChanging(folder, [good, WriteLargeExtract(folder, "K,B,oops")]).Sentence(),
            StringComparison.Ordinal
        );
    }

    private static string WriteLargeExtract(TemporaryFolder folder, string? line = null) =>
        folder.Write(
            "big.csv",
            CleanExtract.Text()
                + string.Join('\n', Enumerable.Repeat(line ?? CleanExtract.Line(SampleRows.Client(1), CleanExtract.Columns), ManyRows))
        );

    private static CheckResult RunWhileChanging(TemporaryFolder folder, string[] extracts)
    {
        var rows = 0;
        CheckRequest request = new()
        {
            Extracts = extracts,
            Ruleset = RepositoryPaths.RulesetFolder,
            AsOf = CleanExtract.AsOf,
        };
        return CheckRun
            .Write(
                request,
                new() { Folder = folder.File("out"), Formats = [JsonOutput.Format] },
                read =>
                {
                    // After the few rows of the first extract, the second has begun.
                    if (rows < 500 && (rows += read) >= 500)
                        File.SetLastWriteTimeUtc(extracts[^1], new DateTime(2014, 5, 1, 0, 0, 0, DateTimeKind.Utc));
                }
            )
            .Result;
    }
}
