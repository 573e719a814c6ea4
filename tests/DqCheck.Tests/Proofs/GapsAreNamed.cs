using DqCheck.Proofs;
using DqCheck.Rulesets;
using DqCheck.Tests.Rules;

namespace DqCheck.Tests.Proofs;

/// <summary>What a rule lacks is said in a sentence.</summary>
public class GapsAreNamed
{
    [Fact]
    public void The_shipped_ruleset_lacks_nothing() => Assert.Equal([], Gaps.Of(Shipped.Ruleset, Shipped.Proofs));

    [Fact]
    public void A_rule_without_page_is_named_and_a_page_without_rule()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("rules"));
        foreach (
            var page in Directory
                .EnumerateFiles(Path.Combine(Repository.Rulesets, "rules"), "*.md")
                .Where(p => !p.EndsWith("EPI003.md", StringComparison.Ordinal))
        )
            File.Copy(page, folder.File(Path.Combine("rules", Path.GetFileName(page))));
        File.WriteAllText(folder.File(Path.Combine("rules", "EPI999.md")), "# EPI999");
        Assert.Equal(
            [
                "EPI003 has no page: write rules/EPI003.md beside rules.csv.",
                "rules/EPI999.md is a page without a rule: rules.csv has no line EPI999.",
            ],
            New(Shipped.Ruleset with { Folder = folder.Path }, Shipped.Proofs)
        );
    }

    [Fact]
    public void A_rule_without_fixture_is_named_and_a_fixture_without_rule()
    {
        var proofs = Shipped.Proofs with
        {
            Fixtures = [.. Shipped.Proofs.Fixtures.Where(f => f != "EPI003"), "EPI999"],
            Rules = [.. Shipped.Proofs.Rules.Where(p => p.Rule != "EPI003")],
        };
        Assert.Equal(
            [
                "EPI003 has no fixture: write rules/EPI003.csv among the fixtures.",
                "rules/EPI999.csv is a fixture without a rule: rules.csv has no line EPI999.",
                "EPI999 has no case in which it fires: add one with expect found or file.",
                "EPI999 has no clean case: add one with expect clean.",
            ],
            New(Shipped.Ruleset, proofs)
        );
    }

    [Fact]
    public void A_column_check_without_proof_is_named_and_a_proof_without_check()
    {
        var proofs = Shipped.Proofs with
        {
            Columns = [.. Shipped.Proofs.Columns.Where(p => p.Rule != "SEX-code"), Shipped.Proofs.Columns[0] with { Rule = "SEX-date" }],
        };
        Assert.Equal(
            [
                "SEX-code has no proof: add a line to columns.csv among the fixtures.",
                "columns.csv among the fixtures proves SEX-date, which is no check of ndtms-cds-k.",
            ],
            New(Shipped.Ruleset, proofs)
        );
    }

    /// <summary>Besides what the shipped ruleset may lack.</summary>
    private static IEnumerable<string> New(Ruleset ruleset, ProofSet proofs) =>
        Gaps.Of(ruleset, proofs).Except(Gaps.Of(Shipped.Ruleset, Shipped.Proofs));
}
