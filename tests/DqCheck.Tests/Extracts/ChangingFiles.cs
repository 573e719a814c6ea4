using System.Text.Json;
using DqCheck.Reports.Json;

namespace DqCheck.Tests.Extracts;

/// <summary>A file that changes while it is read: nothing of it is believed.</summary>
public class ChangingFiles
{
    /// <summary>More rows than wait between reading and building, so that the first are built before the last are read.</summary>
    private const int ManyRows = 20_000;

    [Fact]
    public void A_file_that_changes_half_way_is_an_error_of_the_extract()
    {
        using var folder = new TemporaryFolder();
        var result = RunWhileChanging(folder, [Big(folder)]);
        Assert.StartsWith("The file changed while it was being read", result.Extract().Error, StringComparison.Ordinal);
        Assert.False(result.Verdict.IsReady);
        Assert.Equal(0, result.Population.Clients.Count);
    }

    [Fact]
    public void The_JSON_says_nothing_of_its_rows_but_the_reason()
    {
        using var folder = new TemporaryFolder();
        RunWhileChanging(folder, [Big(folder)]);
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
        var good = folder.Write("good.csv", BaseExtract.Text());
        var result = RunWhileChanging(folder, [good, Big(folder)]);
        Assert.Equal([null, "big.csv"], result.Population.Extracts.Select(e => e.Error is null ? null : e.File));
        Assert.Equal(1, result.Population.Clients.Count);
        Assert.Equal(2, result.Measure("load").Fraction!.Value.Denominator);
        Assert.Equal(1, result.Measure("load-episodes").Fraction!.Value.Denominator);
    }

    [Fact]
    public void Its_rejected_rows_are_not_in_the_verdict()
    {
        using var folder = new TemporaryFolder();
        var good = folder.Write("good.csv", BaseExtract.Text());
        Assert.DoesNotContain(
            "will be rejected",
            RunWhileChanging(folder, [good, Big(folder, "K,B,oops")]).Sentence(),
            StringComparison.Ordinal
        );
    }

    private static string Big(TemporaryFolder folder, string? line = null) =>
        folder.Write(
            "big.csv",
            BaseExtract.Text()
                + string.Join('\n', Enumerable.Repeat(line ?? BaseExtract.Line(Some.Client(1), BaseExtract.Columns), ManyRows))
        );

    private static RunResult RunWhileChanging(TemporaryFolder folder, string[] extracts)
    {
        var rows = 0;
        RunRequest request = new()
        {
            Extracts = extracts,
            Ruleset = Repository.Rulesets,
            AsOf = BaseExtract.AsOf,
        };
        return Runs.Write(
            request,
            new() { Folder = folder.File("out"), Formats = [JsonOutput.Format] },
            read =>
            {
                // Behind the few rows of the first extract, the second has begun.
                if (rows < 500 && (rows += read) >= 500)
                    File.SetLastWriteTimeUtc(extracts[^1], new DateTime(2014, 5, 1, 0, 0, 0, DateTimeKind.Utc));
            }
        ).Result;
    }
}
