using DqCheck.Proofs;

namespace DqCheck.Tests.Rules;

/// <summary>A rule that is turned off is noticed by its fixture: no proof is empty.</summary>
public class TurnedOff
{
    /// <summary>A ruleset without these does not load at all.</summary>
    private static readonly string[] Needed = ["FIL001", "FIL003"];

    public static TheoryData<string> Rules() =>
        [.. Shipped.Ruleset.DataSets.Single(d => d.Letter == "K").Rules.Select(r => r.Id).Except(Needed)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_that_is_turned_off_fails_its_fixture(string rule)
    {
        var proof = Shipped.Proofs.All.First(p => p.Rule == rule && p.Expected != Expected.Nothing);
        Assert.Null(Shipped.Runner.Failure(proof));
        var without = Shipped.Ruleset with { DataSets = [.. Shipped.Ruleset.DataSets.Select(d => d.Without(rule))] };
        Assert.Contains("expected", new ProofRunner(without).Failure(proof), StringComparison.Ordinal);
    }
}
