using DqCheck.Findings;

namespace DqCheck.Checks;

/// <summary>How many things a rule checked, and what it found.</summary>
/// <param name="Checked">Records, files or rows.</param>
/// <param name="Findings">In any order.</param>
/// <param name="NotCheckedReason">Why the rule could not be checked, in words.</param>
internal sealed record RuleResult(int Checked, IReadOnlyList<RuleFinding> Findings, string? NotCheckedReason = null)
{
    /// <summary>The result of a comparison where there is no previous extract.</summary>
    public static readonly RuleResult NoPreviousExtract = new(0, [], "needs an earlier extract to compare with (--previous)");
}
