namespace DqCheck.PreviousWorkbooks;

/// <summary>What a row with yellow cells for an acceptance is about: a finding, or all findings of a rule.</summary>
/// <param name="Fingerprint">The fingerprint of the finding; blank for all findings of the rule.</param>
/// <param name="Rule">The rule; of a finding as far as the row says it.</param>
internal readonly record struct TypedKey(string Fingerprint, string Rule)
{
    /// <summary>The key that a finding has whatever its row says about the rule.</summary>
    public TypedKey Distinct => Fingerprint.Length > 0 ? this with { Rule = "" } : this;
}
