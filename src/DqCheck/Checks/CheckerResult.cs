using DqCheck.Findings;
using DqCheck.Records;

namespace DqCheck.Checks;

/// <summary>The results of all rules.</summary>
/// <param name="Findings">In the order of the outputs.</param>
/// <param name="Unsupplied">Items that are wrong for a reason that one finding about the file gives for all of them.</param>
/// <param name="Rules">One tally for each rule.</param>
/// <param name="Superseded">
/// How many findings are not reported because a rule that takes precedence has a finding on the same record.
/// </param>
internal sealed record CheckerResult(FindingList Findings, FindingList Unsupplied, IReadOnlyList<RuleTally> Rules, FindingList Superseded)
{
    /// <summary>Counts the findings of a severity.</summary>
    public KeyedCount Count(Severity severity) => KeyedCount.Sum(Rules.Where(r => r.Rule.Severity == severity).Select(r => r.Findings));
}
