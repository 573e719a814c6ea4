namespace DqCheck.Tests.Cli;

/// <summary><c>dqcheck rules diff</c>.</summary>
public class RulesDiffCommandTests
{
    [Fact]
    public async Task Two_data_sets_are_compared_in_a_table()
    {
        var run = await Diff("K", "ndtms-cds-r");
        Assert.Equal(0, run.Code);
        Assert.StartsWith(
            "NDTMS Core Data Set K (from April 2013) → NDTMS Core Data Set R (from April 2024)\n",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Data set R is known in part. What seems to be removed may only be unknown.\n",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("\n  renamed  SEXUALO ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_goes_into_a_csv_file()
    {
        using TemporaryFolder folder = new();
        var file = folder.File("diff.csv");
        Assert.Equal((0, ""), (await Diff("K", "R", "--out", file)) is var run ? (run.Code, run.Output) : default);
        var lines = File.ReadAllLines(file);
        Assert.Equal("change,kind,name,item,from,to", lines[0]);
        Assert.Contains("renamed,column,SEXUALO,,SEXUAL,SEXUALO", lines);
        Assert.Equal(File.ReadAllText(file), (await Diff("K", "R", "--format", "csv")).Output);
    }

    [Fact]
    public async Task A_data_set_that_does_not_exist_is_answered_with_those_that_do()
    {
        var run = await Diff("K", "Z");
        Assert.Equal(2, run.Code);
        Assert.StartsWith("Unknown data set Z. Use H, J, K, L,", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_is_the_same_has_no_differences()
    {
        var run = await CliRun.Execute("rules", "diff", RepositoryPaths.RulesetFolder, RepositoryPaths.RulesetFolder);
        Assert.Equal(0, run.Code);
        Assert.EndsWith("\nNo differences.\n", run.Output, StringComparison.Ordinal);
    }

    private static Task<CliRun> Diff(params string[] args) =>
        CliRun.Execute(["rules", "diff", .. args, "--ruleset", RepositoryPaths.RulesetFolder]);
}
