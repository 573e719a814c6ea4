namespace DqCheck.Tests.Rules;

/// <summary>Every rule fires where its fixture says, and nowhere else; through the whole program.</summary>
public class RuleProofs
{
    public static TheoryData<string, string> Cases()
    {
        TheoryData<string, string> cases = [];
        foreach (var proof in Shipped.Proofs.Rules)
            cases.Add(proof.Rule, proof.Name);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_fires_on_exactly_the_lines_of_its_case(string rule, string name) =>
        Assert.Null(Shipped.Runner.Failure(Shipped.Proofs.Rules.Single(p => p.Rule == rule && p.Name == name)));
}
