using DqCheck.History;
using DqCheck.Tables;

namespace DqCheck.Workspaces.Database;

/// <summary>A finding as the history keeps it: what it is about, and no value of the extract.</summary>
internal sealed record HistoryFinding(
    string Fingerprint,
    string Rule,
    string Severity,
    string Class,
    string Record,
    string Agency,
    string Client,
    string Episode,
    string RecordId,
    string Field,
    string Keyworker = "",
    string Team = ""
)
{
    private const string FingerprintColumn = "fingerprint";

    /// <summary>
    /// Reads a <c>findings.csv</c> as a stream. Lines whose fingerprint a spreadsheet has changed are left out: nothing recognises them.
    /// </summary>
    /// <exception cref="DqCheckException">The file cannot be read, or is not a <c>findings.csv</c>.</exception>
    public static IEnumerable<HistoryFinding> Read(string path)
    {
        var isChecked = false;
        foreach (var row in LocalTable.Enumerate(path))
        {
            if (!isChecked && !row.Table.Has(FingerprintColumn))
                throw new DqCheckException(
                    FaultKind.Usage,
                    $"{Path.GetFileName(path)} is not the findings.csv of a check: its first line has no column {FingerprintColumn}."
                );
            isChecked = true;
            var fingerprint = FingerprintFormat.BeginWithLetter(row[FingerprintColumn]);
            if (FingerprintFormat.IsValid(fingerprint))
                yield return Create(row, fingerprint);
        }
    }

    private static HistoryFinding Create(TableRow row, string fingerprint)
    {
        return new(
            fingerprint,
            Cell("rule"),
            Cell("severity"),
            Cell("class"),
            Cell("record"),
            Cell("agency"),
            Cell("client"),
            Cell("episode"),
            Cell("record_id"),
            Cell("field"),
            Cell("keyworker"),
            Cell("team")
        );

        string Cell(string column) => CsvFile.RemoveProtection(row[column]);
    }
}
