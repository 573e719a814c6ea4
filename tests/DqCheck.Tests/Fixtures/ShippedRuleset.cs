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

    /// <summary>Runs a check without reading the ruleset again where the request gives the shipped one by its folder.</summary>
    public static CheckResult Check(CheckRequest request, Action<int>? rowsRead = null, CancellationToken cancel = default) =>
        request.Ruleset == RepositoryPaths.RulesetFolder
            ? ExtractCheck.Run(request, new LoadedRuleset(Ruleset, RulesetFolders.GivenFolder, null), rowsRead, cancel)
            : ExtractCheck.Run(request, rowsRead, cancel);
}
