namespace DqCheck.Tests.Cli;

/// <summary>A run for the commissioner ends like one for the provider and says no more than the copies.</summary>
public class CommissionerAudienceTests
{
    private static readonly string Extract = CleanExtract.Text(
        CleanExtract.Row(),
        CleanExtract.Row(("CLIENTID", "2"), ("EPISODID", "21"), ("FINITIAL", "B"), ("DOB", "")),
        CleanExtract.Row(("CLIENTID", "3"), ("EPISODID", "31"), ("FINITIAL", "C"), ("SEX", "Q"))
    );

    [Fact]
    public async Task The_exit_code_is_the_same_and_small_numbers_are_not_printed()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(CleanExtract.FileName, Extract);
        var provider = await CliRun.Check(path);
        var commissioner = await CliRun.Check(path, "--audience", "commissioner");
        Assert.Equal(provider.Code, commissioner.Code);
        Assert.Contains("1 row will be rejected", provider.FirstLine, StringComparison.Ordinal);
        Assert.Matches(@"no. (A few|5) rows will be rejected; data quality .+ \([0-9]+[05] of [0-9]+[05] items\)", commissioner.FirstLine);
        Assert.Matches(@"error +[05] .+ \(SEX-code\)", commissioner.Output);
        Assert.Contains("counts only, rounded to multiples of 5", commissioner.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no rows")]
    [InlineData("short rows")]
    [InlineData("no agency")]
    [InlineData("no consent")]
    [InlineData("only NA")]
    public async Task An_extract_of_which_nothing_can_be_counted_is_written_too(string kind)
    {
        using var folder = new TemporaryFolder();
        var lines = Extract.TrimEnd().Split('\n');
        var text = kind switch
        {
            "no rows" => lines[0],
            "short rows" => $"{lines[0]}\nx,y\nz",
            "no agency" => $"{lines[0]}\n{lines[1].Replace(CleanExtract.Cell("AGNCY"), "", StringComparison.Ordinal)}",
            "no consent" => $"{lines[0]}\n{CleanExtract.Line(CleanExtract.Row(("CONSENT", "N")), CleanExtract.Columns)}",
            _ => $"{lines[0]}\n{string.Join(',', CleanExtract.Columns.Select(_ => "NA"))}",
        };
        var run = await CliRun.Check([
            folder.Write(CleanExtract.FileName, text + "\n"),
            "--contract",
            RepositoryPaths.ContractFolder("somerset"),
            "--out",
            folder.File("out"),
            "--audience",
            "commissioner",
        ]);
        Assert.Contains(run.Code, new[] { 1, 3 });
        Assert.DoesNotContain("error in DqCheck", run.Error, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.EnumerateFiles(folder.File("out")));
    }

    [Fact]
    public async Task Copies_have_names_of_their_own()
    {
        using var folder = new TemporaryFolder();
        await CliRun.Check(folder.Write(CleanExtract.FileName, Extract), "--out", folder.File("out"), "--audience", "commissioner");
        var name = Path.GetFileNameWithoutExtension(CleanExtract.FileName) + ".commissioner";
        Assert.Equal(
            [name + ".dqcheck.html", name + ".dqcheck.json", name + ".dqcheck.xlsx", name + ".findings.csv"],
            Directory.EnumerateFiles(folder.File("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Copies_are_not_written_beside_client_level_files_of_a_check()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(CleanExtract.FileName, Extract);
        foreach (var left in new[] { ".due.csv", ".findings.csv", ".dqcheck.xlsx", ".dqcheck.json", ".North.dqcheck.xlsx" })
        {
            var output = folder.File(left);
            Directory.CreateDirectory(output);
            File.WriteAllText(Path.Combine(output, "A0009-20140301-20140331-TREAT-IN-K" + left), "");
            var run = await CliRun.Check(path, "--out", output, "--audience", "commissioner");
            Assert.Equal(2, run.Code);
            Assert.Contains("1 file of a check for the provider", run.Error, StringComparison.Ordinal);
            Assert.Single(Directory.EnumerateFiles(output));
        }
    }

    [Theory]
    [InlineData(".commissioner.dqcheck.xlsx")]
    [InlineData(".commissioner.dqcheck.json")]
    [InlineData(".commissioner.dqcheck.html")]
    [InlineData(".commissioner.findings.csv")]
    public async Task Client_level_files_are_not_written_beside_copies(string left)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(CleanExtract.FileName, Extract);
        var output = Directory.CreateDirectory(folder.File("out")).FullName;
        File.WriteAllText(Path.Combine(output, "A0009-20140301-20140331-TREAT-IN-K" + left), "");
        var run = await CliRun.Check(path, "--out", output);
        Assert.Equal(2, run.Code);
        Assert.Contains("1 file of a commissioner's copy", run.Error, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(output));
        var allowed = await CliRun.Check(path, "--out", output, "--allow-mixed-folder");
        Assert.NotEqual(2, allowed.Code);
        Assert.Contains("Do not send the folder as a whole.", allowed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_files_in_the_folder_and_copies_beside_client_level_files_are_said()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(CleanExtract.FileName, Extract);
        var beside = await CliRun.Check(path, "--out", folder.Path, "--audience", "commissioner");
        Assert.Contains("Send only the files named .commissioner.", beside.Error, StringComparison.Ordinal);
        var provider = await CliRun.Check(path, "--out", folder.Path, "--quiet", "--allow-mixed-folder");
        Assert.Contains("client-level files beside a commissioner's copy", provider.Error, StringComparison.Ordinal);
        Assert.Empty((await CliRun.Check(path, "--out", folder.File("alone"), "--audience", "commissioner")).Error);
    }

    [Fact]
    public async Task Exact_counts_are_for_commissioners_only_and_every_output_says_so()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(CleanExtract.FileName, Extract);
        var exact = await CliRun.Check(path, "--out", folder.File("exact"), "--audience", "commissioner", "--counts", "exact");
        Assert.Contains("1 row will be rejected", exact.FirstLine, StringComparison.Ordinal);
        Assert.Contains("counts only, and exact", exact.Output, StringComparison.Ordinal);
        var parts = Publication.OutputTexts.ReadAll(folder.File("exact"));
        Assert.Contains(
            "\"counts\": \"exact\"",
            parts.Single(p => p.Name.EndsWith("json", StringComparison.Ordinal)).Text,
            StringComparison.Ordinal
        );
        Assert.All(
            parts.Where(p =>
                p.Name.Contains("worksheets/sheet", StringComparison.Ordinal) && p.Name.EndsWith(".xml", StringComparison.Ordinal)
            ),
            p => Assert.Contains("commissioner's copy, exact counts", System.Net.WebUtility.HtmlDecode(p.Text), StringComparison.Ordinal)
        );
        Assert.Equal(2, (await CliRun.Check(path, "--counts", "exact")).Code);
    }

    [Fact]
    public async Task The_same_extract_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(CleanExtract.FileName, Extract);
        foreach (var name in new[] { "one", "two" })
            await CliRun.Check(path, "--out", folder.File(name), "--formats", "json,csv", "--audience", "commissioner");
        Assert.Equal(Read("one"), Read("two"));

        IEnumerable<string> Read(string name) =>
            Directory.EnumerateFiles(folder.File(name)).Order(StringComparer.Ordinal).Select(File.ReadAllText);
    }
}
