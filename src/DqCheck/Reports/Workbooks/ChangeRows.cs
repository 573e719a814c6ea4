using DqCheck.Findings;
using DqCheck.History;

namespace DqCheck.Reports.Workbooks;

/// <summary>What the tab Changes shows: findings that are gone, then new ones; how many more there are, it says.</summary>
internal sealed record ChangeRows(IReadOnlyList<GoneFinding> Gone, IReadOnlyList<FindingRow> New, int GoneLeft, int NewLeft)
{
    /// <summary>Rows that it takes of those that the detail tabs hold in all.</summary>
    private const int MaxRows = 5_000;

    public int Rows => Gone.Count + New.Count;

    /// <summary>New findings of system-wide rules are left out: they are one row each rule.</summary>
    public static ChangeRows Of(ResultView view)
    {
        if (view.Result.Changes is not { } changes)
            return new([], [], 0, 0);
        List<GoneFinding> gone = [.. changes.Gone.Take(MaxRows)];
        var oneRow = view.Result.Checks.Rules.Where(Details.IsOneRow).Select(r => r.Rule.Id).ToHashSet(StringComparer.Ordinal);
        var (fresh, left) = (new List<FindingRow>(), 0);
        foreach (
            var row in FindingRow
                .Of(view.Result.Checks.Findings, view.Result.Population)
                .Where(r => !oneRow.Contains(r.Rule.Id) && !changes.IsStillOpen(r.Fingerprint))
        )
        {
            if (gone.Count + fresh.Count < MaxRows)
                fresh.Add(row);
            else
                left++;
        }

        return new(gone, fresh, changes.Gone.Count - gone.Count, left);
    }
}
