using DqCheck.Findings;

namespace DqCheck.Checks;

/// <summary>How many things a rule looked at, and what it found.</summary>
/// <param name="Checked">Records, files or rows.</param>
/// <param name="Findings">In any order.</param>
/// <param name="NotCheckedReason">Why it could not look at all, in words.</param>
internal sealed record RuleResult(int Checked, IReadOnlyList<RuleFinding> Findings, string? NotCheckedReason = null)
{
    /// <summary>A comparison without anything to compare with.</summary>
    public static readonly RuleResult NoPreviousExtract = new(0, [], "there is no earlier extract to compare with (--previous)");
}
