namespace DqCheck.Tests.Fixtures;

/// <summary>Every rule fires on the lines that its fixture expects, and nowhere else, through the whole program.</summary>
public class RuleFixtureTests
{
    public static TheoryData<string, string> Cases()
    {
        TheoryData<string, string> cases = [];
        foreach (var fixtureCase in ShippedRuleset.Cases.Rules)
            cases.Add(fixtureCase.Rule, fixtureCase.Name);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_fires_on_exactly_the_lines_of_its_case(string rule, string name) =>
        Assert.Null(ShippedRuleset.FindFailure(ShippedRuleset.Cases.Rules.Single(p => p.Rule == rule && p.Name == name)));
}
