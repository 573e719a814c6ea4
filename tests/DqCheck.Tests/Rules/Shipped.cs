using DqCheck.Checks;
using DqCheck.Proofs;
using DqCheck.Rulesets;

namespace DqCheck.Tests.Rules;

/// <summary>The shipped ruleset and its fixtures, read once, run as <c>dqcheck rules test</c> runs them.</summary>
internal static class Shipped
{
    public static readonly Ruleset Ruleset = RulesetReader.Read(Repository.Rulesets, CodedRules.Ids);

    public static readonly ProofSet Proofs = ProofSet.Read(Repository.Fixture("ndtms"));

    public static readonly ProofRunner Runner = new(Ruleset);
}
