using DqCheck.Findings;

namespace DqCheck.Checks;

/// <summary>Everything that the rules said.</summary>
/// <param name="Findings">In the order of the outputs.</param>
/// <param name="Unsupplied">Items that are missing because their column is not supplied at all.</param>
/// <param name="Rules">A line a rule.</param>
/// <param name="Superseded">Not said, because a finding on the same record comes first.</param>
internal sealed record CheckerResult(FindingList Findings, FindingList Unsupplied, IReadOnlyList<RuleTally> Rules, FindingList Superseded)
{
    /// <summary>How many findings are of a severity.</summary>
    public int Count(Severity severity) => Rules.Where(r => r.Rule.Severity == severity).Sum(r => r.Findings);
}
