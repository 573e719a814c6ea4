using DqCheck.Findings;
using DqCheck.Tables;

namespace DqCheck.Reports.Csv;

/// <summary>All findings of a run, however many, as <c>findings.csv</c>.</summary>
internal static class FindingsCsv
{
    /// <summary>Pieces that are put into words before any of them is written.</summary>
    private static readonly int PiecesAtOnce = 2 * Environment.ProcessorCount;

    public static void Write(RunResult result, Stream stream, CancellationToken cancel)
    {
        if (!result.ShowsCases)
        {
            FindingCountsCsv.Write(result, stream, cancel);
            return;
        }

        using (var csv = CsvFile.Create(stream)) csv.WriteRow([.. FindingRow.Columns]);
        MemoryStream[] written = [.. Enumerable.Range(0, PiecesAtOnce).Select(_ => new MemoryStream())];
        foreach (var pieces in FindingRow.Pieces(result.Checks.Findings, result.Population).Chunk(PiecesAtOnce))
        {
            foreach (var rows in pieces.Zip(written).ToList().OnAllCores(piece => Rows(result, piece.First, piece.Second), cancel)) rows.WriteTo(stream);
        }
    }

    /// <summary>Writes the rows of some findings into a piece of memory that held others before.</summary>
    private static MemoryStream Rows(RunResult result, List<Finding> findings, MemoryStream rows)
    {
        rows.SetLength(0);
        using var csv = CsvFile.Create(rows);
        foreach (var row in FindingRow.Of(findings, result.Population))
        {
            var (person, change) = (result.PersonOf(row), result.Changes is null ? "" : result.Changes.IsStillOpen(row.Fingerprint) ? "still-open" : "new");
            csv.WriteRow(row.Cells(result.FirstSeen(row), change, person.Keyworker, person.Team, result.RulesetName));
        }

        return rows;
    }
}
