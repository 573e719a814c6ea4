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
        Assert.Contains(
            "Fewer than 5 rows will be rejected; data quality all but 1 to 4, of ",
            commissioner.FirstLine,
            StringComparison.Ordinal
        );
        Assert.Matches(@"error +fewer than 5 .+ \(SEX-code\)", commissioner.Output);
    }

    [Fact]
    public async Task What_a_run_for_the_provider_left_in_the_folder_is_named()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(CleanExtract.FileName, Extract);
        var output = folder.File("out");
        await CliRun.Check(path, "--out", output);
        var due = Path.ChangeExtension(CleanExtract.FileName, ".due.csv");
        Assert.Contains(
            $"Do not send {due}: written by a check for the provider",
            (await CliRun.Check(path, "--out", output, "--audience", "commissioner")).Output,
            StringComparison.Ordinal
        );
        File.Delete(Path.Combine(output, due));
        Assert.DoesNotContain(
            "Do not send",
            (await CliRun.Check(path, "--out", output, "--audience", "commissioner")).Output,
            StringComparison.Ordinal
        );
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
