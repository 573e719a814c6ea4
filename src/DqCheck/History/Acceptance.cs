namespace DqCheck.History;

/// <summary>A line of <c>accepted.csv</c>: a known finding, with the reason for leaving it as it is.</summary>
/// <param name="Fingerprint">The fingerprint of the finding.</param>
/// <param name="Reason">Why it is left as it is.</param>
/// <param name="By">Who accepted it.</param>
/// <param name="Until">The last as-of date for which it is valid; null: unlimited.</param>
/// <param name="Rule">The rule, for people; only the fingerprint counts.</param>
internal sealed record Acceptance(string Fingerprint, string Reason, string By, DateOnly? Until, string Rule);
