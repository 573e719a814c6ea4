using DqCheck.Findings;
using DqCheck.History;

namespace DqCheck.Reports.Tabs;

/// <summary>The rows of the tab Changes: missing findings, then new ones, and how many more there are.</summary>
internal sealed record ChangeRows(IReadOnlyList<MissingFinding> Missing, IReadOnlyList<FindingRow> New, int OmittedMissing, int OmittedNew)
{
    /// <summary>The number of rows it may take from those of all detail tabs.</summary>
    private const int MaxRows = 5_000;

    public int Rows => Missing.Count + New.Count;

    /// <summary>Selects the rows. New findings of system-wide rules are left out, since they share one row per rule.</summary>
    public static ChangeRows Select(ResultView view)
    {
        if (view.Result.Changes is not { } changes)
            return new([], [], 0, 0);
        List<MissingFinding> missing = [.. changes.Missing.Take(MaxRows)];
        var oneRow = view.Result.Checks.Rules.Where(DetailFindings.IsSingleRow).Select(r => r.Rule.Id).ToHashSet(StringComparer.Ordinal);
        var fresh = new List<FindingRow>();
        var left = 0;
        foreach (
            var row in FindingRow
                .Create(view.Result.Checks.Findings, view.Result.Population)
                .Where(r => !oneRow.Contains(r.Rule.Id) && !changes.IsStillOpen(r.Fingerprint))
        )
        {
            if (missing.Count + fresh.Count < MaxRows)
                fresh.Add(row);
            else
                left++;
        }

        return new(missing, fresh, changes.Missing.Count - missing.Count, left);
    }
}
