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

        using (var csv = CsvFile.Create(stream))
            csv.WriteHeader(FindingCsvRow.Columns);
        MemoryStream[] written = [.. Enumerable.Range(0, PiecesAtOnce).Select(_ => new MemoryStream())];
        List<(List<Finding> Findings, Fingerprints Names, MemoryStream Rows)> pieces = [];
        foreach (var (findings, names, goesOn) in FindingRow.Pieces(result.Checks.Findings, result.Population))
        {
            if (goesOn || pieces.Count == PiecesAtOnce)
                Write();
            pieces.Add((findings, names, written[pieces.Count]));
        }

        Write();

        void Write()
        {
            foreach (var rows in pieces.OnAllCores(piece => Rows(result, piece.Findings, piece.Names, piece.Rows, cancel), cancel))
                rows.WriteTo(stream);
            pieces.Clear();
        }
    }

    /// <summary>Writes the rows of some findings into a piece of memory that held others before.</summary>
    private static MemoryStream Rows(
        RunResult result,
        List<Finding> findings,
        Fingerprints names,
        MemoryStream rows,
        CancellationToken cancel
    )
    {
        rows.SetLength(0);
        using var csv = CsvFile.Create(rows);
        var ruleset = result.RulesetName;
        foreach (var row in FindingRow.Of(findings, result.Population, names))
        {
            cancel.ThrowIfCancellationRequested();
            var (person, change) = (
                result.PersonOf(row),
                result.Changes is null ? ""
                : result.Changes.IsStillOpen(row.Fingerprint) ? "still-open"
                : "new"
            );
            csv.WriteRow(
                FindingCsvRow.Columns,
                new FindingCsvRow(row, result.FirstSeen(row), change, person.Keyworker, person.Team, ruleset)
            );
        }

        return rows;
    }
}
