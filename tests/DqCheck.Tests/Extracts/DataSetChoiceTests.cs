namespace DqCheck.Tests.Extracts;

/// <summary>The data set of an extract: as named, by the letter of its name, by its header; and how the choice is explained.</summary>
public class DataSetChoiceTests
{
    private static readonly string UnknownColumns = "AGNCY,CLIENTID,CONSENT,ONE,TWO\nN0001,1,N,,\n";

    [Theory]
    [InlineData("N0001-20140401-20140430-TREAT-IN-K.csv", "from the letter K in the file name")]
    [InlineData("n0001-20140401-20140430-treat-in-k.CSV", "from the letter K in the file name")]
    [InlineData("export.csv", "from the column headings (144 of 144 match)")]
    public async Task The_summary_gives_the_data_set_and_the_reason(string name, string why)
    {
        using var folder = new TemporaryFolder();
        var ended = await CliRun.Execute("check", folder.Write(name, CleanExtract.Text()));
        Assert.Equal(0, ended.Code);
        Assert.Contains($"NDTMS Core Data Set K (from April 2013), {why}", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_without_a_data_set_ends_with_2_and_lists_the_data_sets()
    {
        using var folder = new TemporaryFolder();
        var ended = await CliRun.Execute(
            "check",
            folder.Write("N0001-20140401-20140430-TREAT-IN-X.csv", CleanExtract.Text()),
            "--out",
            folder.File("out")
        );
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains("no data set X, the letter", ended.Error, StringComparison.Ordinal);
        Assert.Contains("ndtms-cds-k (letter K)", ended.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("out")));
    }

    [Fact]
    public async Task Too_few_known_columns_end_with_2_and_list_the_data_sets()
    {
        using var folder = new TemporaryFolder();
        var ended = await CliRun.Execute("check", folder.Write("export.csv", UnknownColumns));
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains("knows only 3 of its 5 columns", ended.Error, StringComparison.Ordinal);
        Assert.Contains("ndtms-cds-k (letter K)", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Four_of_five_known_columns_are_enough()
    {
        using var folder = new TemporaryFolder();
        Assert.NotEqual(
            2,
            (await CliRun.Execute("check", folder.Write("export.csv", "AGNCY,CLIENTID,CONSENT,DOB,TWO\nN0001,1,N,,\n"))).Code
        );
    }

    [Theory]
    [InlineData("ndtms-cds-k")]
    [InlineData(null)]
    public async Task With_a_ruleset_given_the_check_continues_and_reports_unknown_columns(string? id)
    {
        using var folder = new TemporaryFolder();
        var ended = await CliRun.Execute(
            "check",
            folder.Write("N0001-20140401-20140430-TREAT-IN-X.csv", UnknownColumns),
            "--ruleset",
            id ?? RepositoryPaths.RulesetFolder
        );
        Assert.NotEqual(2, ended.Code);
        Assert.Contains("FIL007", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extracts_of_several_data_sets_end_with_2_and_name_each()
    {
        using var folder = new TemporaryFolder();
        var ended = await CliRun.Execute(
            "check",
            folder.Write("N0001-20140401-20140430-TREAT-IN-K.csv", CleanExtract.Text()),
            folder.Write("N0001-20130401-20130430-TREAT-IN-H.csv", CleanExtract.Text()),
            "--ruleset",
            RepositoryPaths.RulesetFolder
        );
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains("different data sets", ended.Error, StringComparison.Ordinal);
        Assert.Contains("TREAT-IN-K.csv: NDTMS Core Data Set K", ended.Error, StringComparison.Ordinal);
        Assert.Contains("TREAT-IN-H.csv: NDTMS Core Data Set H", ended.Error, StringComparison.Ordinal);
    }
}
