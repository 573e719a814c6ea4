namespace DqCheck.Tests.Cli;

/// <summary>Everything that is wrong with a command line ends with exit code 2 and says so on standard error only.</summary>
public class UsageErrorTests
{
    [Theory]
    [InlineData("--colour", "--colour")]
    [InlineData("--as-of=30/04/2014", "30/04/2014")]
    [InlineData("--as-of=2014-02-30", "2014-02-30")]
    [InlineData("--as-of=today", "today")]
    [InlineData("--as-of=2014-4-30", "2014-4-30")]
    [InlineData("--formats=pdf", "pdf")]
    [InlineData("--formats=csv,docx", "docx")]
    [InlineData("--formats=1", "1")]
    [InlineData("--formats=csv,", "Unknown format")]
    [InlineData("--fail-on=information", "information")]
    [InlineData("--audience=public", "public")]
    [InlineData("--audience", "--audience")]
    [InlineData("--as-of", "--as-of")]
    [InlineData("--out", "--out")]
    [InlineData("--formats", "--formats")]
    [InlineData("--ruleset", "--ruleset")]
    public async Task A_wrong_option_is_named(string option, string named)
    {
        using var folder = new TemporaryFolder();
        var ended = await CliRun.Execute("check", folder.Write(CleanExtract.FileName, CleanExtract.Text()), option);
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains(named, ended.Error, StringComparison.Ordinal);
        Assert.Contains("--help", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The extract is missing: dqcheck check FILE.", "check")]
    [InlineData(
        "Unknown command inspect. Use check, accept, rules, sample, workspace, contracts, local, returns, open or explain.",
        "inspect"
    )]
    [InlineData(
        "Unknown command chek. Did you mean check? Use check, accept, rules, sample, workspace, contracts, local, returns, open or explain.",
        "chek",
        "E.csv"
    )]
    [InlineData("Unknown command shw. Did you mean show? Use list, show, test, import or diff.", "rules", "shw")]
    [InlineData("Say what to do: dqcheck rules list, show, test, import or diff.", "rules")]
    [InlineData("Unknown option --contact. Did you mean --contract?", "check", "E.csv", "--contact", "somerset")]
    [InlineData("Unknown option --contact. Did you mean --contract?", "E.csv", "--contact", "somerset")]
    [InlineData("Unknown option --verion. Did you mean --version?", "--verion")]
    [InlineData("Unknown option --colour.", "check", "E.csv", "--colour")]
    [InlineData("Unknown option --client. Did you mean --clients?", "sample", "--client")]
    [InlineData("Unexpected argument “5”.", "sample", "5")]
    [InlineData("Unknown format xlxs. Did you mean xlsx? Use xlsx, html, json or csv.", "E.csv", "--formats", "xlxs")]
    [InlineData(
        "Unknown value comissioner for --audience. Did you mean commissioner? Use provider or commissioner.",
        "E.csv",
        "--audience",
        "comissioner"
    )]
    [InlineData("--as-of needs a value: --as-of YYYY-MM-DD.", "E.csv", "--as-of")]
    [InlineData("“30/04/2014” is not a date of the form YYYY-MM-DD, such as 2014-04-30.", "E.csv", "--as-of", "30/04/2014")]
    [InlineData("Give --fail-on only once.", "E.csv", "--fail-on", "never", "--fail-on", "error")]
    [InlineData("Give either --fingerprint or --rule.", "accept", "E.csv", "--reason", "a", "--by", "b", "--accepted", "a.csv")]
    [InlineData("--clients must be a whole number, not “x”.", "sample", "--clients", "x")]
    [InlineData("--clients must be from 1 to 9,000,000.", "sample", "--clients", "0")]
    [InlineData("--defects must be from 0 to 100.", "sample", "--defects", "101")]
    public async Task A_mistake_is_named_with_what_was_probably_meant(string mistake, params string[] args)
    {
        var ended = await CliRun.Execute(args);
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        var command = args[0] is "accept" or "sample" or "rules" ? args[0] : "check";
        var help = mistake.StartsWith("Unknown command", StringComparison.Ordinal) && command == "check" ? "dqcheck" : $"dqcheck {command}";
        Assert.Equal($"{mistake}\nFor help: {help} --help\n", ended.Error);
    }

    [Theory]
    [InlineData(
        "--contract",
        "sommerset",
        "Unknown contract sommerset. Did you mean somerset? Use barnet, city-and-hackney, nottinghamshire, somerset, southampton, or the path of a folder"
    )]
    [InlineData("--ruleset", "ndtms-csd-k", "Unknown ruleset ndtms-csd-k. Did you mean ndtms-cds-k? Use ndtms-cds-r, ")]
    public async Task A_contract_or_ruleset_that_does_not_exist_is_named_with_the_nearest(string option, string id, string mistake)
    {
        using var folder = new TemporaryFolder();
        var ended = await CliRun.Execute("check", folder.Write(CleanExtract.FileName, CleanExtract.Text()), option, id);
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.StartsWith(mistake, ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_begins_with_an_at_sign_is_no_file_of_arguments()
    {
        using var folder = new TemporaryFolder();
        var ended = await CliRun.Execute("check", "@" + folder.Write("arguments.txt", "--help"));
        Assert.Equal(3, ended.Code);
        Assert.Contains("File not found.", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The extract", "check", "")]
    [InlineData("The extract", "check", "pattern", " ")]
    [InlineData("--out", "check", "pattern", "--out", "")]
    [InlineData("--ruleset", "check", "pattern", "--ruleset", "")]
    [InlineData("--contract", "check", "pattern", "--contract", "")]
    [InlineData("--previous", "check", "pattern", "--previous", "")]
    [InlineData("--since", "check", "pattern", "--since", " ")]
    [InlineData("--out", "sample", "--out", "")]
    [InlineData("--data-set", "sample", "--data-set", "")]
    [InlineData("--accepted", "accept", "pattern", "--fingerprint", "0123456789abcdef", "--reason", "a", "--by", "b", "--accepted", "")]
    [InlineData(
        "--reason",
        "accept",
        "pattern",
        "--fingerprint",
        "0123456789abcdef",
        "--reason",
        " ",
        "--by",
        "b",
        "--accepted",
        "accepted.csv"
    )]
    [InlineData("--findings", "rules", "show", "EPI003", "--findings", "")]
    public async Task What_is_blank_is_named(string blank, params string[] args)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(CleanExtract.FileName, CleanExtract.Text());
        var ended = await CliRun.Execute([.. args.Select(a => a == "pattern" ? path : a)]);
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.StartsWith($"{blank} is blank.\n", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ruleset_that_is_not_there_is_named_with_those_that_are()
    {
        using var folder = new TemporaryFolder();
        var ended = await CliRun.Execute("check", folder.Write(CleanExtract.FileName, CleanExtract.Text()), "--ruleset", "ndtms-cds-z");
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains("Unknown ruleset ndtms-cds-z.", ended.Error, StringComparison.Ordinal);
        Assert.Contains("ndtms-cds-k", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_folder_that_is_a_file_is_reported_as_unusable()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("out", "mine");
        var ended = await CliRun.Check(folder.Write(CleanExtract.FileName, CleanExtract.Text()), "--out", file);
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains("cannot be written", ended.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(file));
    }

    [Fact]
    public async Task An_output_that_cannot_take_its_name_leaves_no_temporary_file()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("out/N0001.findings.csv/kept"));
        var ended = await CliRun.Check(folder.Write("N0001.csv", CleanExtract.Text()), "--out", folder.File("out"));
        Assert.Equal(2, ended.Code);
        Assert.Contains("N0001.findings.csv cannot be written", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(folder.File("out")), f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--clients", "x")]
    [InlineData("--clients", "0")]
    [InlineData("--defects", "many")]
    [InlineData("--defects", "101")]
    [InlineData("--seed", "x")]
    public async Task A_number_that_is_none_or_too_large_ends_with_2_for_a_sample(string option, string value)
    {
        var ended = await CliRun.Execute("sample", option, value);
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains(option, ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [SampleData]
    public async Task A_commissioners_copy_is_not_split(string keyworker, string team)
    {
        using var folder = new TemporaryFolder();
        var people = folder.Write("people.csv", $"CLIENTID,keyworker,team\n1,{keyworker},{team}\n");
        var ended = await CliRun.Check(
            folder.Write(CleanExtract.FileName, CleanExtract.Text()),
            "--audience",
            "commissioner",
            "--people",
            people,
            "--split",
            "team",
            "--out",
            folder.File("out")
        );
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains("--split goes with --audience provider only", ended.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("out")));
    }

    [Fact]
    public async Task An_earlier_extract_that_cannot_be_read_ends_with_3_and_the_extract_is_checked_all_the_same()
    {
        using var folder = new TemporaryFolder();
        var ended = await CliRun.Check(
            folder.Write(CleanExtract.FileName, CleanExtract.Text(CleanExtract.Row())),
            "--previous",
            folder.File("gone.csv"),
            "--out",
            folder.File("out")
        );
        Assert.Equal(3, ended.Code);
        Assert.StartsWith("Ready to send: yes.", ended.Output, StringComparison.Ordinal);
        Assert.Contains("gone.csv: File not found.", ended.Error, StringComparison.Ordinal);
        Assert.Contains(
            "\"gone.csv\"",
            File.ReadAllText(Path.Combine(folder.File("out"), Path.ChangeExtension(CleanExtract.FileName, ".dqcheck.json"))),
            StringComparison.Ordinal
        );
    }
}
