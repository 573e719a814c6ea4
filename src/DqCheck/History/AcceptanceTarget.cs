namespace DqCheck.History;

/// <summary>What is accepted: a finding, or all findings of a rule.</summary>
/// <param name="Fingerprint">The fingerprint of the finding; blank for a rule.</param>
/// <param name="Rule">The rule; blank for a finding.</param>
internal sealed record AcceptanceTarget(string Fingerprint, string Rule)
{
    public bool IsRule => Fingerprint.Length == 0;

    public static AcceptanceTarget ForFinding(string fingerprint) => new(FingerprintFormat.BeginWithLetter(fingerprint), "");

    public static AcceptanceTarget ForRule(string rule) => new("", rule);

    public bool IsAbout(PreviousFinding finding) => IsRule ? IsSameRule(finding.Rule) : finding.Fingerprint == Fingerprint;

    public bool IsAbout(Acceptance line) => IsRule ? line.IsForRule && IsSameRule(line.Rule) : line.Fingerprint == Fingerprint;

    private bool IsSameRule(string rule) => rule.Equals(Rule, StringComparison.OrdinalIgnoreCase);
}
