using DqCheck.Checks;
using DqCheck.Fixtures;
using DqCheck.Rulesets;

namespace DqCheck.Tests.Fixtures;

/// <summary>The shipped ruleset and its fixtures, read once; cases run as in <c>dqcheck rules test</c>.</summary>
internal static class ShippedRuleset
{
    public static readonly Ruleset Ruleset = RulesetReader.Read(RepositoryPaths.RulesetFolder, CodedRules.Ids);

    public static readonly FixtureSet Cases = FixtureSet.Read(RepositoryPaths.FixturePath("ndtms"));

    public static readonly FixtureRunner Runner = new(Ruleset);
}
