using System.Collections.Concurrent;
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

    private static readonly ConcurrentDictionary<FixtureCase, Lazy<string?>> Failures = new(ReferenceEqualityComparer.Instance);

    /// <summary>What <see cref="Runner"/> finds in a case of <see cref="Cases"/>, which is run once for all tests.</summary>
    public static string? FindFailure(FixtureCase fixtureCase) =>
        Failures.GetOrAdd(fixtureCase, c => new(() => Runner.FindFailure(c))).Value;

    /// <summary>Runs a check without reading the ruleset again where the request gives the shipped one by its folder.</summary>
    public static CheckResult Check(CheckRequest request, Action<int>? rowsRead = null, CancellationToken cancel = default) =>
        request.Ruleset == RepositoryPaths.RulesetFolder
            ? ExtractCheck.Run(request, new LoadedRuleset(Ruleset, RulesetFolders.GivenFolder, null), rowsRead, cancel)
            : ExtractCheck.Run(request, rowsRead, cancel);
}
