using DqCheck.Findings;

namespace DqCheck.Checks;

/// <summary>The result of the checks of one kind of record on a slice.</summary>
/// <param name="Found">The findings, check by check.</param>
/// <param name="Checked">How many records each rule checked, by the rule's number.</param>
internal sealed record SliceResult(IReadOnlyList<RuleFinding> Found, IReadOnlyList<long> Checked);
