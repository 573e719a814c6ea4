using DqCheck.Trends;
using DqCheck.Workspaces.Database;

namespace DqCheck.Workspaces;

/// <summary>The history of a workspace, which can always be made again from its results.</summary>
internal sealed class WorkspaceHistory(Workspace workspace, ResultStore store)
{
    private HistoryOptions Options =>
        new()
        {
            IdKey = workspace.Settings.HashIds ? workspace.ReadSecret() : null,
            RetentionMonths = workspace.Settings.KeepHistoryMonths,
        };

    /// <summary>The trend with a run that is not yet in its place.</summary>
    public Trend Preview(HistoryRun run, string findings)
    {
        using var history = Open();
        return history.Preview(run, NotCheckedFindings.ReadWithout(findings, run));
    }

    /// <summary>Adds the results that the history does not have: the new one, and those of processes that were killed.</summary>
    public void CatchUp()
    {
        var results = store.List().ToList();
        if (results.Count == 0)
            return;
        using var history = Open();
        var oldest = GetOldest(results);
        // The order of runs with one as-of date is that in which they are added: earlier versions come first.
        foreach (var result in results.Where(r => r.Run.AsOf >= oldest).Reverse().Where(r => !history.Has(r.Run.Id)))
        {
            if (ReadFindings(result) is { } findings)
                history.Add(result.ReadWholeRun(), findings);
        }
    }

    /// <summary>The kept findings; null where somebody has damaged them, which <c>dqcheck workspace check</c> reports.</summary>
    private static List<HistoryFinding>? ReadFindings(StoredResult result)
    {
        try
        {
            return [.. NotCheckedFindings.ReadWithout(result.FindingsFile, result.Run)];
        }
        catch (DqCheckException)
        {
            return null;
        }
    }

    /// <summary>Removes a run.</summary>
    public void Remove(string run)
    {
        using var history = Open();
        history.Remove(run);
    }

    public HistoryDatabase Open() => HistoryDatabase.Open(workspace.HistoryFile, Options);

    private DateOnly GetOldest(List<StoredResult> results) =>
        workspace.Settings.KeepHistoryMonths is > 0 and var months ? results.Max(r => r.Run.AsOf).AddMonths(-months) : DateOnly.MinValue;
}
