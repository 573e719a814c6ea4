using DqCheck.Findings;
using DqCheck.History;

namespace DqCheck.Reports.Workbooks;

/// <summary>What the tab Changes shows: findings that are gone, then new ones; how many more there are, it says.</summary>
internal sealed record ChangeRows(IReadOnlyList<MissingFinding> Missing, IReadOnlyList<FindingRow> New, int OmittedMissing, int OmittedNew)
{
    /// <summary>Rows that it takes of those that the detail tabs hold in all.</summary>
    private const int MaxRows = 5_000;

    public int Rows => Missing.Count + New.Count;

    /// <summary>New findings of system-wide rules are left out: they are one row each rule.</summary>
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
