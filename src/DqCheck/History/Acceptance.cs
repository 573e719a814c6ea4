namespace DqCheck.History;

/// <summary>A line of <c>accepted.csv</c>: a finding that is known, with the reason why it stands.</summary>
/// <param name="Fingerprint">Of the finding.</param>
/// <param name="Reason">Why it stands.</param>
/// <param name="By">Who accepted it.</param>
/// <param name="Until">The last as-of date for which it holds; null: for good.</param>
/// <param name="Rule">For people; the fingerprint alone counts.</param>
internal sealed record Acceptance(string Fingerprint, string Reason, string By, DateOnly? Until, string Rule);
