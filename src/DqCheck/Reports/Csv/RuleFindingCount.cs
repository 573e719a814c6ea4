using DqCheck.Tables;

namespace DqCheck.Reports.Csv;

/// <summary>The number of findings of a rule in a check, read from the findings CSV.</summary>
/// <param name="File">Name of the findings CSV.</param>
/// <param name="Total">Number of findings of the rule.</param>
/// <param name="Agencies">Number of findings by agency, highest first; a finding about the file has no agency.</param>
internal sealed record RuleFindingCount(string File, int Total, IReadOnlyList<(string Agency, int Findings)> Agencies)
{
    /// <exception cref="DqCheckException">It cannot be read or is no findings CSV.</exception>
    public static RuleFindingCount Read(string path, string rule, CancellationToken cancel = default)
    {
        try
        {
            using var stream = System.IO.File.OpenRead(path);
            using var rows = new RowReader(stream, FileScan.Scan(stream, cancel).Transcode);
            var header = rows.Read() ? GetCells(rows) : [];
            var id = header.IndexOf("rule");
            var agency = header.IndexOf("agency");
            if (id < 0 || agency < 0 || !header.Contains("fingerprint"))
                throw new DqCheckException(
                    FaultKind.Usage,
                    $"{Path.GetFileName(path)} is not a findings.csv of dqcheck check: its header has no column rule, agency or fingerprint."
                );
            Dictionary<string, int> counts = new(StringComparer.Ordinal);
            while (rows.Read())
            {
                if (Math.Max(id, agency) >= rows.CellCount || GetText(rows, id) != rule)
                    continue;
                var name = GetText(rows, agency);
                counts[name] = counts.GetValueOrDefault(name) + 1;
            }

            return new(
                Path.GetFileName(path),
                counts.Values.Sum(),
                [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, c.Value))]
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DqCheckException(
                FaultKind.Usage,
                $"{Path.GetFileName(path)} cannot be read. Check the name and the folder.",
                cause: e
            );
        }
    }

    private static List<string> GetCells(RowReader rows) => [.. Enumerable.Range(0, rows.CellCount).Select(i => GetText(rows, i))];

    private static string GetText(RowReader rows, int cell) => System.Text.Encoding.UTF8.GetString(rows.GetCell(cell)).TrimStart('\uFEFF');
}
