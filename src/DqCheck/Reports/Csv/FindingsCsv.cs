using DqCheck.Findings;
using DqCheck.Tables;

namespace DqCheck.Reports.Csv;

/// <summary>All findings of a run, however many, as <c>findings.csv</c>.</summary>
internal static class FindingsCsv
{
    public static void Write(RunResult result, Stream stream, CancellationToken cancel)
    {
        if (!result.ShowsCases)
        {
            FindingCountsCsv.Write(result, stream, cancel);
            return;
        }

        using var csv = CsvFile.Create(stream);
        csv.WriteRow([.. FindingRow.Columns]);
        foreach (var row in FindingRow.Of(result.Checks.Findings, result.Population))
        {
            cancel.ThrowIfCancellationRequested();
            var (person, change) = (result.PersonOf(row), result.Changes is null ? "" : result.Changes.IsStillOpen(row.Fingerprint) ? "still-open" : "new");
            csv.WriteRow(row.Cells(result.FirstSeen(row), change, person.Keyworker, person.Team, result.RulesetName));
        }
    }
}
