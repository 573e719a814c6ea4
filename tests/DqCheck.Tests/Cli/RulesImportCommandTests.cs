using DqCheck.Tests.RulesetImport;
using DqCheck.Tests.Rulesets;

namespace DqCheck.Tests.Cli;

/// <summary><c>dqcheck rules import</c>.</summary>
public sealed class RulesImportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestRuleset _ruleset;

    public RulesImportCommandTests() => _ruleset = TestRuleset.CopyAllTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_dry_run_shows_everything_and_writes_nothing()
    {
        var before = ReadAll(_ruleset.Path);
        var run = await Import(ImportRun.Workbook, "--data-set", "ndtms-cds-s", "--letter", "S", "--from", "2026-04-01", "--dry-run");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(before, ReadAll(_ruleset.Path));
        Assert.Contains("\n  + SEX S, copied from P-R: list: (blank) → SEX; open: (blank) → yes\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nNot imported (7):\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was written (--dry-run). The ruleset loads with these changes.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_into_a_new_folder_leaves_the_ruleset_as_it_is()
    {
        var before = ReadAll(_ruleset.Path);
        var target = _folder.File("new");
        var run = await Import(ImportRun.Workbook, "--data-set", "ndtms-cds-s", "--letter", "S", "--from", "2026-04-01", "--out", target);
        Assert.Equal(0, run.Code);
        Assert.Equal(before, ReadAll(_ruleset.Path));
        Assert.Equal(0, (await CliRun.Execute("rules", "list", "--ruleset", target)).Code);
        Assert.Equal(2, (await Import(ImportRun.Workbook, "--data-set", "ndtms-cds-r", "--out", target)).Code);
    }

    [Fact]
    public async Task If_the_ruleset_would_not_load_nothing_is_written_and_the_mistakes_are_named()
    {
        _ruleset.Append("aliases.csv", "NEWITEM,SEX,R+,Invented,recalled");
        var before = ReadAll(_ruleset.Path);
        var run = await Import(
            ImportRun.Workbook,
            "--data-set",
            "ndtms-cds-s",
            "--letter",
            "S",
            "--from",
            "2026-04-01",
            "--coverage",
            "whole"
        );
        Assert.Equal(2, run.Code);
        Assert.Equal(before, ReadAll(_ruleset.Path));
        Assert.StartsWith("With these tables the ruleset would have ", run.Error, StringComparison.Ordinal);
        Assert.Contains("\n  aliases.csv line ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ndtms-cds-x is not a data set of datasets.csv.", "--data-set", "ndtms-cds-x")]
    [InlineData("--sets is “Z”: use the letters of data sets", "--data-set", "ndtms-cds-r", "--sets", "Z")]
    [InlineData("--letter is “sx”. Use one capital letter.", "--data-set", "ndtms-cds-x", "--letter", "sx", "--from", "2026-04-01")]
    [InlineData("--from is “April”. Use a date such as 2026-04-01.", "--data-set", "ndtms-cds-x", "--letter", "S", "--from", "April")]
    public async Task A_mistake_of_usage_is_answered(string message, params string[] options)
    {
        var run = await Import([ImportRun.Fields, .. options]);
        Assert.Equal(2, run.Code);
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_kind_is_answered()
    {
        var run = await Import(_folder.Write("tables.pdf", "x"), "--data-set", "ndtms-cds-r");
        Assert.Equal((2, "tables.pdf is neither .xlsx nor .csv. Save it as one of these, then try again.\n"), (run.Code, run.Error));
    }

    private Task<CliRun> Import(params string[] args) => CliRun.Execute(["rules", "import", .. args, "--ruleset", _ruleset.Path]);

    private static string[] ReadAll(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(f => $"{f}: {File.ReadAllText(f)}"),
        ];
}
