namespace DqCheck.Tests.Cli;

/// <summary><c>dqcheck sample --months</c> says what it wrote, replaces what it wrote before, and refuses what does not fit.</summary>
public class SampleMonthsTests
{
    [Fact]
    public async Task It_says_what_it_wrote_in_a_line_for_each_month()
    {
        using var folder = new TemporaryFolder();
        var ended = await CliRun.Execute("sample", "--months", "3", "--out", folder.File("new/practice"));
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        var lines = ended.Output.Split('\n');
        Assert.Equal(
            $"Written to {folder.File("new/practice")}: the extracts of 3 months, and beside each a list of its deliberate mistakes "
                + "(.planted.csv).",
            lines[0]
        );
        Assert.Matches(@"^N0001-20140201-20140228-TREAT-IN-K[.]csv: 100 clients[.] Mistakes: [0-9]+ new[.]$", lines[1]);
        Assert.Matches(
            @"^N0001-20140301-20140331-TREAT-IN-K[.]csv: 102 clients, 4 of them new[.] "
                + @"Mistakes: [0-9]+ new, [0-9]+ still open, [0-9]+ corrected[.] Lost: 2 clients, 2 episodes[.] Changed: 2 clients[.]$",
            lines[2]
        );
        Assert.Matches(@"Lost: 2 clients, 2 episodes[.] Changed: 2 clients[.] Came back: 1 client[.]$", lines[3]);
        Assert.Equal("", Assert.Single(lines[4..]));
        Assert.Equal(6, Directory.EnumerateFiles(folder.File("new/practice")).Count());
    }

    [Fact]
    public async Task Files_that_it_wrote_before_are_replaced_whole_and_others_are_left()
    {
        using var folder = new TemporaryFolder();
        const string name = "N0001-20140301-20140331-TREAT-IN-K.csv";
        folder.Write(name, new string('x', 1_000_000));
        folder.Write(name + ".planted.csv", new string('x', 1_000_000));
        folder.Write("mine.csv", "mine");
        Assert.Equal(0, (await CliRun.Execute("sample", "--months", "2", "--out", folder.Path)).Code);
        Assert.DoesNotContain("xx", File.ReadAllText(folder.File(name)), StringComparison.Ordinal);
        Assert.DoesNotContain("xx", File.ReadAllText(folder.File(name + ".planted.csv")), StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(folder.File("mine.csv")));
        Assert.Equal(5, Directory.EnumerateFiles(folder.Path).Count());
    }

    [Theory]
    [InlineData("--months must be from 2 to 36.", "--months", "0")]
    [InlineData("--months must be from 2 to 36.", "--months", "1")]
    [InlineData("--months must be from 2 to 36.", "--months", "37")]
    [InlineData("--months must be a whole number, not “x”.", "--months", "x")]
    [InlineData("--months needs a value: --months N.", "--months")]
    [InlineData("--months needs a folder to write to: add --out FOLDER.", "--months", "3")]
    [InlineData("With --months, --clients must be from 20 to 1,000,000.", "--months", "3", "--clients", "19", "--out", "FOLDER")]
    [InlineData("With --months, --clients must be from 20 to 1,000,000.", "--months", "3", "--clients", "1000001", "--out", "FOLDER")]
    [InlineData("With --months, --out is a folder, but FILE is a file. Give the name of a folder; ", "--months", "3", "--out", "FILE")]
    [InlineData("With --months, --out is a folder, but E.csv is a file. Give the name of a folder; ", "--months", "3", "--out", "E.csv")]
    public async Task What_does_not_fit_is_refused_with_what_to_do(string mistake, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a-file", "mine");
        var ended = await CliRun.Execute(["sample", .. options.Select(Place)]);
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.StartsWith(Place(mistake), ended.Error, StringComparison.Ordinal);
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(folder.Path));
        Assert.Equal("mine", File.ReadAllText(file));

        string Place(string text) => text == "FOLDER" ? folder.File("practice") : text.Replace("FILE", file, StringComparison.Ordinal);
    }
}
