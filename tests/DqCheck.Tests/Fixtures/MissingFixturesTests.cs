using DqCheck.Fixtures;
using DqCheck.Rulesets;

namespace DqCheck.Tests.Fixtures;

/// <summary>Each missing part of a rule is described in a sentence.</summary>
public class MissingFixturesTests
{
    [Fact]
    public void The_shipped_ruleset_has_no_missing_pages_or_fixtures() =>
        Assert.Equal([], MissingFixtures.Find(ShippedRuleset.Ruleset, ShippedRuleset.Cases));

    [Fact]
    public void A_rule_without_page_is_named_and_a_page_without_rule()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("rules"));
        foreach (
            var page in Directory
                .EnumerateFiles(Path.Combine(RepositoryPaths.RulesetFolder, "rules"), "*.md")
                .Where(p => !p.EndsWith("EPI003.md", StringComparison.Ordinal))
        )
            File.Copy(page, folder.File(Path.Combine("rules", Path.GetFileName(page))));
        File.WriteAllText(folder.File(Path.Combine("rules", "EPI999.md")), "# EPI999");
        Assert.Equal(
            [
                "EPI003 has no page. Write rules/EPI003.md beside rules.csv.",
                "rules/EPI999.md is a page without a rule. rules.csv has no line EPI999.",
            ],
            FindMissing(ShippedRuleset.Ruleset with { Folder = folder.Path }, ShippedRuleset.Cases)
        );
    }

    [Fact]
    public void A_rule_without_fixture_is_named_and_a_fixture_without_rule()
    {
        var cases = ShippedRuleset.Cases with
        {
            Fixtures = [.. ShippedRuleset.Cases.Fixtures.Where(f => f != "EPI003"), "EPI999"],
            Rules = [.. ShippedRuleset.Cases.Rules.Where(p => p.Rule != "EPI003")],
        };
        Assert.Equal(
            [
                "EPI003 has no fixture. Write rules/EPI003.csv in the fixtures.",
                "rules/EPI999.csv is a fixture without a rule. rules.csv has no line EPI999.",
                "EPI999 has no case in which it fires. Add one with expect found or file.",
                "EPI999 has no clean case. Add one with expect clean.",
            ],
            FindMissing(ShippedRuleset.Ruleset, cases)
        );
    }

    [Fact]
    public void A_column_check_without_case_is_named_and_a_case_without_check()
    {
        var cases = ShippedRuleset.Cases with
        {
            Columns =
            [
                .. ShippedRuleset.Cases.Columns.Where(p => p.Rule != "SEX-code"),
                ShippedRuleset.Cases.Columns[0] with
                {
                    Rule = "SEX-date",
                },
            ],
        };
        Assert.Equal(
            [
                "SEX-code has no case. Add a line to columns.csv in the fixtures.",
                "columns.csv in the fixtures has a case for SEX-date, which is not a check of ndtms-cds-k.",
            ],
            FindMissing(ShippedRuleset.Ruleset, cases)
        );
    }

    /// <summary>Finds what is missing, except what the shipped ruleset may lack.</summary>
    private static IEnumerable<string> FindMissing(Ruleset ruleset, FixtureSet cases) =>
        MissingFixtures.Find(ruleset, cases).Except(MissingFixtures.Find(ShippedRuleset.Ruleset, ShippedRuleset.Cases));
}
