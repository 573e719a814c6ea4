using DqCheck.History;
using DqCheck.Tables;
using DqCheck.Workspaces.Database;

namespace DqCheck.Workspaces;

/// <summary>
/// Findings of earlier checks that a check could not check again. They stay open: they are kept with its own findings, so that the next
/// check looks for them too.
/// </summary>
internal static class NotCheckedFindings
{
    /// <summary>Adds them at the end of the kept findings.</summary>
    public static void Append(string findings, CheckResult result)
    {
        List<PreviousFinding> open = [.. (result.Changes?.Missing ?? []).Where(m => !m.IsFixed).Select(m => m.Finding)];
        if (open.Count == 0)
            return;
        var columns = File.ReadLines(findings).First().Split(',');
        using var stream = new FileStream(findings, FileMode.Append, FileAccess.Write);
        using var csv = CsvFile.Create(stream);
        foreach (var finding in open)
            csv.WriteRow([.. columns.Select(column => GetCell(finding, column))]);
    }

    /// <summary>The findings that a run found itself.</summary>
    public static IEnumerable<HistoryFinding> ReadWithout(string findings, HistoryRun run)
    {
        var open = run.NotCheckable.ToHashSet(StringComparer.Ordinal);
        return HistoryFinding.Read(findings).Where(f => !open.Contains(f.Fingerprint));
    }

    private static string GetCell(PreviousFinding finding, string column) =>
        column switch
        {
            "rule" => finding.Rule,
            "severity" => finding.Severity,
            "record" => finding.Record,
            "agency" => finding.Agency,
            "client" => finding.Client,
            "episode" => finding.Episode,
            "record_id" => finding.RecordId,
            "field" => finding.Field,
            "message" => finding.Message,
            "file" => finding.File,
            "fingerprint" => finding.Fingerprint,
            "first_seen" => LocalDate.Format(finding.FirstSeen),
            _ => "",
        };
}
