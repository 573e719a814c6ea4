using DqCheck.Findings;
using DqCheck.Tables;

namespace DqCheck.Reports.Csv;

/// <summary>All findings, however many, as <c>findings.csv</c>.</summary>
internal static class FindingsCsv
{
    /// <summary>Batches formatted in memory before any of them is written.</summary>
    private static readonly int MaxConcurrentBatches = 2 * Environment.ProcessorCount;

    public static void Write(ResultView view, Stream stream, CancellationToken cancel)
    {
        if (!view.ShowsCases)
        {
            FindingCountsCsv.Write(view, stream, cancel);
            return;
        }

        using (var csv = CsvFile.Create(stream))
            csv.WriteHeader(FindingCsvRow.Columns);
        MemoryStream[] written = [.. Enumerable.Range(0, MaxConcurrentBatches).Select(_ => new MemoryStream())];
        List<(List<RuleFinding> Findings, FingerprintGenerator Names, MemoryStream Rows)> pieces = [];
        foreach (var (findings, names, isContinued) in FindingRow.SplitIntoBatches(view.Result.Checks.Findings, view.Result.Population))
        {
            if (isContinued || pieces.Count == MaxConcurrentBatches)
                Write();
            pieces.Add((findings, names, written[pieces.Count]));
        }

        Write();

        void Write()
        {
            foreach (var rows in pieces.RunParallel(piece => WriteRows(view, piece.Findings, piece.Names, piece.Rows, cancel), cancel))
                rows.WriteTo(stream);
            pieces.Clear();
        }
    }

    /// <summary>Writes the rows of some findings into a memory stream that is reused.</summary>
    private static MemoryStream WriteRows(
        ResultView view,
        List<RuleFinding> findings,
        FingerprintGenerator names,
        MemoryStream rows,
        CancellationToken cancel
    )
    {
        rows.SetLength(0);
        using var csv = CsvFile.Create(rows);
        var ruleset = view.Result.RulesetName;
        foreach (var row in FindingRow.Create(findings, view.Result.Population, names))
        {
            cancel.ThrowIfCancellationRequested();
            var person = view.Result.GetPerson(row);
            var change =
                view.Result.Changes is null ? ""
                : view.Result.Changes.IsStillOpen(row.Fingerprint) ? "still-open"
                : "new";
            csv.WriteRow(
                FindingCsvRow.Columns,
                new FindingCsvRow(row, view.Result.GetFirstSeen(row), change, person.Keyworker, person.Team, ruleset)
            );
        }

        return rows;
    }
}
