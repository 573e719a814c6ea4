using DqCheck.Rulesets;

namespace DqCheck.Tests.Samples;

/// <summary>A synthetic extract has exactly the findings of its planted defects.</summary>
public class DefectPlanterTests
{
    [Theory]
    [InlineData("N0001-20120401-20120430-TREAT-IN-H.csv")]
    [InlineData("N0001-20140401-20140430-TREAT-IN-K.csv")]
    [InlineData("N0001-20141101-20141130-TREAT-IN-L.csv")]
    [InlineData("N0001-20180401-20180430-TREAT-IN-N.csv")]
    [InlineData("N0001-20210401-20210430-TREAT-IN-P.csv")]
    [InlineData("N0001-20250401-20250430-TREAT-IN-R.csv")]
    public async Task Every_planted_defect_is_found_and_no_other_of_load_or_quality(string name)
    {
        using var folder = new TemporaryFolder();
        var lists = SampleComparison.Check(await Sample(folder.File(name), "--clients", "1500", "--seed", "7", "--defects", "40"));
        var time = lists.Planted.Where(IsTime).ToList();
        var others = lists.Planted.Where(p => !IsTime(p)).ToList();
        Assert.True(others.Count > 500);
        Assert.True(others.DistinctBy(p => p.Rule).Count() >= 25);
        Assert.Equal(others, lists.Found.Where(f => !IsTime(f)));
        Assert.NotEmpty(time);
        Assert.Equal([], time.Except(lists.Found));

        static bool IsTime(SampleComparison.FindingLine line) => line.Class == "timeliness";
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("4")]
    public async Task Without_defects_no_record_is_rejected_wrong_doubtful_or_late(string seed)
    {
        using var folder = new TemporaryFolder();
        var path = await Sample(folder.File(CleanExtract.FileName), "--clients", "800", "--seed", seed);
        var result = ExtractCheck.Run(new CheckRequest { Extracts = [path] });
        Assert.True(result.Verdict.IsReady);
        Assert.True(result.Population[RecordKind.Top].Count > 500);
        Assert.Equal([], result.Checks.Findings.Where(f => f.Rule.Severity <= Severity.Warning).Select(f => f.Rule.Id));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        using TemporaryFolder first = new();
        using TemporaryFolder second = new();
        using TemporaryFolder third = new();
        var bytes = File.ReadAllBytes(await Sample(first.File(CleanExtract.FileName), "--clients", "50", "--seed", "3", "--defects", "50"));
        Assert.Equal(
            bytes,
            File.ReadAllBytes(await Sample(second.File(CleanExtract.FileName), "--clients", "50", "--seed", "3", "--defects", "50"))
        );
        Assert.NotEqual(
            bytes,
            File.ReadAllBytes(await Sample(third.File(CleanExtract.FileName), "--clients", "50", "--seed", "4", "--defects", "50"))
        );
    }

    /// <remarks>Data set J has the columns of K.</remarks>
    [Theory]
    [InlineData("sample/N0001-20140401-20140430-TREAT-IN-K.csv", "K")]
    [InlineData("sample/N0001-20140401-20140430-TREAT-IN-K.csv", "J")]
    [InlineData("sample-r/N0001-20250401-20250430-TREAT-IN-R.csv", "R")]
    public async Task The_example_extracts_are_what_the_command_still_writes(string example, string letter)
    {
        using var folder = new TemporaryFolder();
        var name = Path.GetFileName(example);
        var file = await Sample(folder.File($"{name[..^5]}{letter}.csv"), "--clients", "120", "--seed", "71", "--defects", "25");
        Assert.Equal(File.ReadAllBytes(RepositoryPaths.FixturePath("ndtms", "runs", example)), File.ReadAllBytes(file));
    }

    [Fact]
    public async Task Nothing_is_later_than_the_to_date_in_the_name()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("N0007-20120201-20120229-TREAT-IN-K.csv");
        var ended = await CliRun.Execute("sample", "--clients", "200", "--out", file);
        Assert.Equal((0, $"Written: {file}, an example extract of 200 clients.\n"), (ended.Code, ended.Output));
        var result = ExtractCheck.Run(new CheckRequest { Extracts = [file] });
        Assert.Equal(new DateOnly(2012, 2, 29), result.Dates.AsOf);
        Assert.Equal(["N0007"], result.Population.Extracts[0].Agencies);
        Assert.DoesNotContain(result.Checks.Findings, f => f.Rule.Id == "FIL018" || f.Rule.Check == "future");
    }

    [Fact]
    public async Task Without_a_file_the_extract_goes_to_standard_output()
    {
        var run = await CliRun.Execute("sample", "--clients", "3");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("FINITIAL,SINITIAL,DOB,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_file_the_extract_is_one_of_data_set_k_of_april_2014()
    {
        using var folder = new TemporaryFolder();
        var file = await Sample(folder.File("N0001-20140401-20140430-TREAT-IN-K.csv"), "--clients", "50");
        Assert.Equal(File.ReadAllText(file), (await CliRun.Execute("sample", "--clients", "50")).Output);
    }

    private static async Task<string> Sample(string file, params string[] options)
    {
        Assert.Equal(0, (await CliRun.Execute(["sample", .. options, "--out", file])).Code);
        return file;
    }
}
