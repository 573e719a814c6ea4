using DqCheck.Fixtures;

namespace DqCheck.Tests.Fixtures;

/// <summary>The fixture of a disabled rule fails: no case passes without its rule.</summary>
public class DisabledRuleTests
{
    /// <summary>A ruleset without these does not load at all.</summary>
    private static readonly string[] RequiredRules = ["FIL001", "FIL003"];

    public static TheoryData<string> Rules() =>
        [.. ShippedRuleset.Ruleset.DataSets.Single(d => d.Letter == "K").Rules.Select(r => r.Id).Except(RequiredRules)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_that_is_turned_off_fails_its_fixture(string rule)
    {
        var fixtureCase = ShippedRuleset.Cases.All.First(p => p.Rule == rule && p.Expected != ExpectedResult.Nothing);
        Assert.Null(ShippedRuleset.FindFailure(fixtureCase));
        var without = ShippedRuleset.Ruleset with { DataSets = [.. ShippedRuleset.Ruleset.DataSets.Select(d => d.WithoutRule(rule))] };
        Assert.Contains("expected", new FixtureRunner(without).FindFailure(fixtureCase), StringComparison.Ordinal);
    }
}
