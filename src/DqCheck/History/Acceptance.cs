namespace DqCheck.History;

/// <summary>A line of <c>accepted.csv</c>: a known finding, or all findings of a rule, with the reason for leaving them as they are.</summary>
/// <param name="Fingerprint">The fingerprint of the finding; blank for all findings of the rule.</param>
/// <param name="Reason">Why it is left as it is.</param>
/// <param name="By">Who accepted it.</param>
/// <param name="Until">The last as-of date for which it is valid; null: unlimited.</param>
/// <param name="Rule">The rule. For people only, where there is a fingerprint.</param>
internal sealed record Acceptance(string Fingerprint, string Reason, string By, DateOnly? Until, string Rule)
{
    /// <summary>How many findings of the rule are accepted at most; null for one finding.</summary>
    public int? UpTo { get; init; }

    /// <summary>Whether it accepts all findings of a rule.</summary>
    public bool IsForRule => Fingerprint.Length == 0;
}
