using DqCheck.Findings;

namespace DqCheck.Checks;

/// <summary>What the checks of one kind of record said of a slice.</summary>
/// <param name="Found">Check by check.</param>
/// <param name="Checked">How many records each rule looked at, by the rule's number.</param>
internal sealed record SliceResult(IReadOnlyList<RuleFinding> Found, IReadOnlyList<long> Checked);
