namespace DqCheck.History;

/// <summary>A line of a previous run's <c>findings.csv</c>, as far as needed to recognise the finding.</summary>
/// <remarks><c>FirstSeen</c> is the as-of date of the first run with the finding; null where that run had none.</remarks>
internal sealed record PreviousFinding(
    string Rule,
    string Severity,
    string Record,
    string Agency,
    string Client,
    string Episode,
    string RecordId,
    string Field,
    string Message,
    string File,
    string Fingerprint,
    DateOnly? FirstSeen
);
