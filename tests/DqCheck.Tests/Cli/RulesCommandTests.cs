using DqCheck.Tests.Rulesets;

namespace DqCheck.Tests.Cli;

/// <summary><c>dqcheck rules</c> as a data officer uses it, without C#.</summary>
public class RulesCommandTests
{
    [Fact]
    public async Task List_names_every_rule_of_a_data_set_in_columns()
    {
        var (code, output, _) = await CliRun.Execute("rules", "list", "--ruleset", "ndtms-cds-k");
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var titles = lines[0].IndexOf("title", StringComparison.Ordinal);
        Assert.Equal(0, code);
        Assert.Equal(Fixtures.ShippedRuleset.Ruleset.DataSets.Single(d => d.Letter == "K").Rules.Count + 1, lines.Length);
        Assert.All(lines, l => Assert.Equal("  ", l[(titles - 2)..titles]));
        Assert.Contains(lines, l => l.StartsWith("EPI003 ", StringComparison.Ordinal) && l[titles..] == "Discharge before triage");
    }

    [Fact]
    public async Task Show_says_the_line_in_words_and_then_the_page()
    {
        var (code, output, _) = await CliRun.Execute("rules", "show", "epi003");
        Assert.Equal(0, code);
        Assert.StartsWith(
            "EPI003 Discharge before triage\n\nClass        quality\nSeverity     error\nRecord       episode\nField        DISD "
                + "(Discharge date)\nCheck        not-before\nArgument     TRIAGED\n",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("\n# EPI003 Discharge before triage\n\n## What\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_knows_the_checks_of_a_column_which_have_no_page()
    {
        var (code, output, _) = await CliRun.Execute("rules", "show", "SEX-code");
        Assert.Equal(0, code);
        Assert.StartsWith("SEX-code ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("## What", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_counts_how_often_the_rule_fired_in_a_run_and_where()
    {
        using var folder = new TemporaryFolder();
        var extract = folder.Write(
            CleanExtract.FileName,
            CleanExtract.Text(
                CleanExtract.Row(("CLIENTID", "1"), ("SEX", "X")),
                CleanExtract.Row(("CLIENTID", "2"), ("FINITIAL", "C"), ("SEX", "X"))
            )
        );
        await CliRun.Execute("check", extract, "--out", folder.Path);
        var findings = folder.File(Path.ChangeExtension(CleanExtract.FileName, ".findings.csv"));
        Assert.Contains(
            $"\nFindings     2 in {Path.GetFileName(findings)}: N0001 2\n",
            (await CliRun.Execute("rules", "show", "SEX-code", "--findings", findings)).Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"\nFindings     none in {Path.GetFileName(findings)}\n",
            (await CliRun.Execute("rules", "show", "EPI003", "--findings", findings)).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_file_that_is_no_findings_csv_is_wrong_usage()
    {
        Assert.Equal(
            2,
            (await CliRun.Execute("rules", "show", "SEX-code", "--findings", RepositoryPaths.FixturePath("ndtms", "base.csv"))).Code
        );
        Assert.Equal(2, (await CliRun.Execute("rules", "show", "SEX-code", "--findings", RepositoryPaths.FixturePath("none.csv"))).Code);
    }

    [Fact]
    public async Task An_unknown_id_ends_with_the_nearest_ones()
    {
        var (code, output, error) = await CliRun.Execute("rules", "show", "EPI0O3");
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("Unknown rule EPI0O3. The nearest are EPI003, ", error, StringComparison.Ordinal);
        Assert.Contains("The nearest are SEX-code, ", (await CliRun.Execute("rules", "show", "SEX-cod")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_finds_nothing_wrong_with_what_lies_beside_the_program()
    {
        // Every case runs in a test of its own; here some of each kind of record, unless RULES_TEST_ALL is set.
        var some = Fixtures.ShippedRuleset.Cases.All.Select(c => c.Rule).Distinct().Where((_, i) => i % 12 == 0).ToArray();
        var isAll = Environment.GetEnvironmentVariable("RULES_TEST_ALL") is { Length: > 0 };
        var (code, output, error) = await CliRun.Execute(["rules", "test", .. isAll ? [] : some]);
        Assert.Equal((0, ""), (code, error));
        Assert.Matches(@"\d+ cases of \d+ rules and column checks: [\d,]+ passed, 0 failed; 0 pages or fixtures missing\.\n$", output);
        Assert.Equal(ReadAll(RepositoryPaths.RulesetFolder), ReadAll(Path.Combine(AppContext.BaseDirectory, "rulesets", "ndtms")));
        Assert.Equal(ReadAll(RepositoryPaths.FixturePath("ndtms")), ReadAll(Path.Combine(AppContext.BaseDirectory, "fixtures", "ndtms")));
    }

    /// <summary>The files of a folder, without the runs, which are not beside the program.</summary>
    private static IEnumerable<(string Name, string Text)> ReadAll(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetRelativePath(folder, file), Text: File.ReadAllText(file)))
            .Where(file => !file.Name.StartsWith("runs", StringComparison.Ordinal))
            .OrderBy(file => file.Name, StringComparer.Ordinal);

    [Fact]
    public async Task Test_says_of_a_new_rule_what_is_missing_and_what_does_not_hold()
    {
        using var folder = new TemporaryFolder();
        var ruleset = Path.Combine(folder.Path, "rulesets", "mine");
        var fixtures = Path.Combine(folder.Path, "fixtures", "mine");
        Directory.CreateDirectory(Path.GetDirectoryName(ruleset)!);
        Directory.Move(
            TestRuleset
                .CopyTo(folder)
                .Append(
                    "rules.csv",
                    "EPI999,K,quality,episode,DISD,not-before,REFLD,,,warning,New rule,It is new.,something,Why.,Fix.,Own,logical"
                )
                .Path,
            ruleset
        );
        Directory.CreateDirectory(Path.Combine(fixtures, "rules"));
        File.Copy(RepositoryPaths.FixturePath("ndtms", "base.csv"), Path.Combine(fixtures, "base.csv"));
        File.WriteAllText(Path.Combine(fixtures, "rules", "EPI003.csv"), "case,expect,DISD\nas it is,found,=\n");

        var (code, output, _) = await CliRun.Execute("rules", "test", "--ruleset", ruleset);
        Assert.Equal(1, code);
        Assert.StartsWith($"Ruleset {ruleset}, fixtures {fixtures}.\n", output, StringComparison.Ordinal);
        Assert.Contains(
            "\nEPI003.csv line 2, EPI003, case “as it is”: expected EPI003 on line 2; fired: nothing.\n",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("\nEPI999 has no page. Write rules/EPI999.md beside rules.csv.\n", output, StringComparison.Ordinal);
        Assert.Contains("\nEPI999 has no fixture. Write rules/EPI999.csv in the fixtures.\n", output, StringComparison.Ordinal);
        Assert.Contains("\nSEX-code has no case. Add a line to columns.csv in the fixtures.\n", output, StringComparison.Ordinal);
        Assert.Contains("\n1 case of 1 rule or column check: 0 passed, 1 failed; ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_runs_the_cases_of_the_rules_that_are_named_in_whatever_letter_case()
    {
        var (code, output, error) = await CliRun.Execute("rules", "test", "epi003", "SEX-code");
        Assert.Equal((0, ""), (code, error));
        var cases = Fixtures.ShippedRuleset.Cases.All.Count(p => p.Rule is "EPI003" or "SEX-code");
        Assert.EndsWith(
            $"\n{cases} cases of 2 rules and column checks: {cases} passed, 0 failed; 0 pages or fixtures missing.\n",
            output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Test_says_only_what_the_named_rules_lack()
    {
        using var folder = new TemporaryFolder();
        File.Copy(RepositoryPaths.FixturePath("ndtms", "base.csv"), folder.File("base.csv"));
        var (code, output, _) = await CliRun.Execute("rules", "test", "EPI003", "--fixtures", folder.Path);
        Assert.Equal(1, code);
        Assert.EndsWith(
            "\nEPI003 has no fixture. Write rules/EPI003.csv in the fixtures.\n\n0 cases of 0 rules and column checks: 0 "
                + "passed, 0 failed; 1 page or fixture missing.\n",
            output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Test_of_an_unknown_id_ends_with_the_nearest_ones()
    {
        var (code, output, error) = await CliRun.Execute("rules", "test", "EPI003", "EPI0O4");
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("Unknown rule EPI0O4. The nearest are EPI004, ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_of_test_says_that_rules_can_be_named()
    {
        var help = (await CliRun.Execute("rules", "test", "--help")).Output;
        Assert.Contains("[<id>...]", help, StringComparison.Ordinal);
        Assert.Contains("such as EPI003 or SEX-code. Default: all.", help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_without_fixtures_is_wrong_usage()
    {
        using var folder = new TemporaryFolder();
        var (code, _, error) = await CliRun.Execute("rules", "test", "--fixtures", folder.Path);
        Assert.Equal(2, code);
        Assert.Equal($"No fixtures found in “{folder.Path}”. A folder of fixtures has a base.csv.", error.TrimEnd());
    }
}
