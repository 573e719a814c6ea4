using DqCheck.Tables;

namespace DqCheck.Reports.Csv;

/// <summary>How often a rule fired in a run, counted from its findings CSV.</summary>
/// <param name="File">Name of that file.</param>
/// <param name="Total">Findings of the rule.</param>
/// <param name="Agencies">Findings by agency, most first; a finding about the file has no agency.</param>
internal sealed record FindingsCount(string File, int Total, IReadOnlyList<(string Agency, int Findings)> Agencies)
{
    /// <exception cref="DqFault">It cannot be read or is no findings CSV.</exception>
    public static FindingsCount Of(string path, string rule, CancellationToken cancel = default)
    {
        try
        {
            using var stream = System.IO.File.OpenRead(path);
            using var rows = new RowReader(stream, FileScan.Of(stream, cancel).Transcode);
            var header = rows.Read() ? Cells(rows) : [];
            var (id, agency) = (header.IndexOf("rule"), header.IndexOf("agency"));
            if (id < 0 || agency < 0 || !header.Contains("fingerprint"))
                throw new DqFault(
                    FaultKind.Usage,
                    $"{Path.GetFileName(path)} is no findings CSV of dqcheck check: its header lacks rule, agency or fingerprint."
                );
            Dictionary<string, int> counts = new(StringComparer.Ordinal);
            while (rows.Read())
            {
                if (Math.Max(id, agency) >= rows.Cells || Text(rows, id) != rule)
                    continue;
                var name = Text(rows, agency);
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
            throw new DqFault(FaultKind.Usage, $"{Path.GetFileName(path)} cannot be read. Check the name and the folder.", cause: e);
        }
    }

    private static List<string> Cells(RowReader rows) => [.. Enumerable.Range(0, rows.Cells).Select(i => Text(rows, i))];

    private static string Text(RowReader rows, int cell) => System.Text.Encoding.UTF8.GetString(rows.Cell(cell)).TrimStart('\uFEFF');
}
