using DqCheck.Explanations;
using DqCheck.Findings;
using DqCheck.Fixtures;
using DqCheck.Tests.Fixtures;

namespace DqCheck.Tests.Explanations;

/// <summary>Explains the findings of fixture cases.</summary>
internal static class FixtureExplanations
{
    /// <summary>The first case of each rule on which it fires.</summary>
    public static readonly IReadOnlyDictionary<string, FixtureCase> CaseByRule = ShippedRuleset
        .Cases.All.Where(c => c.Mistake is null && c.Expected != ExpectedResult.Nothing)
        .GroupBy(c => c.Rule)
        .ToDictionary(g => g.Key, g => g.First());

    /// <summary>The findings of a rule in its first case, each explained.</summary>
    public static IReadOnlyList<(FindingRow Row, Explanation Explanation, Explainer Explainer)> Explain(string rule)
    {
        var result = ShippedRuleset.Runner.Run(CaseByRule[rule]);
        Explainer explainer = new(result);
        return [.. result.FindingRows().Where(r => r.Rule.Id == rule).Select(r => (r, explainer.Explain(r.Finding), explainer))];
    }
}
