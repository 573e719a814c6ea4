using DqCheck.RulesetComparison;
using DqCheck.Tests.Rulesets;
using Xunit;

namespace DqCheck.Tests.RulesetComparison;

/// <summary>What differs between two data sets, and between two versions of a ruleset.</summary>
public sealed class DataSetComparisonTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestRuleset _ruleset;

    public DataSetComparisonTests() => _ruleset = TestRuleset.CopyAllTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Columns_are_added_removed_renamed_and_changed()
    {
        var changes = Compare("K", "R");
        Assert.Contains(new(ChangeType.Added, ChangedKind.Column, "PHBUDI", "", "", "Buprenorphine depot injection"), changes);
        Assert.Contains(new(ChangeType.Removed, ChangedKind.Column, "ROUTE", "", "Route of the main substance", ""), changes);
        Assert.Contains(new(ChangeType.Renamed, ChangedKind.Column, "SEXUALO", "", "SEXUAL", "SEXUALO"), changes);
        Assert.Contains(new(ChangeType.Changed, ChangedKind.Column, "SEX", "list", "SEX", ""), changes);
        Assert.Contains(new(ChangeType.Changed, ChangedKind.Column, "SEX", "pattern-words", "", "one digit"), changes);
        Assert.DoesNotContain(
            changes,
            c => c is { Name: "SEXUAL" or "SEXUALO", Change: ChangeType.Added or ChangeType.Removed, Kind: ChangedKind.Column }
        );
    }

    [Fact]
    public void Backwards_added_is_removed_and_old_names_are_new_ones()
    {
        var changes = Compare("R", "K");
        Assert.Contains(new(ChangeType.Removed, ChangedKind.Column, "PHBUDI", "", "Buprenorphine depot injection", ""), changes);
        Assert.Contains(new(ChangeType.Renamed, ChangedKind.Column, "SEXUAL", "", "SEXUALO", "SEXUAL"), changes);
    }

    [Fact]
    public void Without_a_file_of_other_names_nothing_is_renamed()
    {
        _ruleset.Remove("aliases.csv");
        Assert.DoesNotContain(Compare("K", "R"), c => c.Change == ChangeType.Renamed);
    }

    [Fact]
    public void Codes_are_added_removed_and_changed_by_list()
    {
        _ruleset.Append("codes/PHOSTSPVD.csv", "3,Partly,,R,Invented,sourced").Append("codes/PHOSTSPVD.csv", "4,Once,,P,Invented,sourced");
        _ruleset
            .Append("codes/PHOSTSPVD.csv", "5,Never,,P,Invented,sourced")
            .Append("codes/PHOSTSPVD.csv", "5,Not once,,R,Invented,sourced");
        Assert.Equal(
            [
                new(ChangeType.Added, ChangedKind.Code, "PHOSTSPVD", "3", "", "Partly"),
                new(ChangeType.Removed, ChangedKind.Code, "PHOSTSPVD", "4", "Once", ""),
                new(ChangeType.Changed, ChangedKind.Code, "PHOSTSPVD", "5", "Never", "Not once"),
            ],
            Compare("P", "R").Where(c => c.Kind == ChangedKind.Code)
        );
    }

    [Fact]
    public void A_list_that_one_data_set_does_not_use_is_one_line_and_not_all_its_codes() =>
        Assert.Contains(new(ChangeType.Added, ChangedKind.List, "PHOSTSPVD", "", "", "3 codes"), Compare("K", "R"));

    [Fact]
    public void A_data_set_does_not_differ_from_itself() => Assert.Equal([], Compare("R", "R"));

    [Fact]
    public void Versions_differ_in_rules_settings_and_words_too()
    {
        using TemporaryFolder other = new();
        var changed = TestRuleset.CopyAllTo(other);
        changed.Change("rules.csv", "EPI003", "severity", "warning");
        changed.Change("columns.csv", "PHOSTSPVD", "fix", "Choose the answer.");
        var setting = new RulesetSide(_ruleset.Path).Settings[0];
        changed.Change("settings.csv", setting["setting"], "title", "Another title");
        RulesetSide before = new(_ruleset.Path);
        var changes = new DataSetComparison(before, new(changed.Path)).CompareVersions(null);
        Assert.Equal(
            [
                new(
                    ChangeType.Changed,
                    ChangedKind.Column,
                    "PHOSTSPVD",
                    "fix in P Q R",
                    "Choose 1 (supervised), 2 (unsupervised) or 99 (not applicable).",
                    "Choose the answer."
                ),
                new(ChangeType.Changed, ChangedKind.Rule, "EPI003", "severity", "error", "warning"),
                new(ChangeType.Changed, ChangedKind.Setting, setting["setting"], "title", setting["title"], "Another title"),
            ],
            changes
        );
        Assert.DoesNotContain(new DataSetComparison(before, new(changed.Path)).CompareVersions("K"), c => c.Name == "PHOSTSPVD");
    }

    private IReadOnlyList<RulesetChange> Compare(string from, string to)
    {
        RulesetSide side = new(_ruleset.Path);
        return new DataSetComparison(side, side).Compare(from, to);
    }
}
