using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Worker.Settings;
using DqCheck.Workspaces;

namespace DqCheck.Worker.Page.Checks;

/// <summary>Checks extracts in a workspace.</summary>
internal static class CheckWork
{
    /// <param name="profile">How to check.</param>
    /// <param name="extracts">Paths of the extracts.</param>
    /// <param name="asOf">The as-of date; null to decide from names and data.</param>
    /// <param name="change">Changes what is written.</param>
    /// <param name="rowsRead">Receives the number of rows read since the last call.</param>
    /// <param name="stop">Stops the check.</param>
    /// <exception cref="DqCheckException">An extract or a file of the workspace cannot be used.</exception>
    public static CheckEnd Run(
        ProfileSettings profile,
        IReadOnlyList<string> extracts,
        DateOnly? asOf,
        Func<OutputOptions, OutputOptions> change,
        Action<int> rowsRead,
        CancellationToken stop
    )
    {
        var loaded = LoadedProfile.Load(profile);
        var prepared = new WorkspaceCheck(loaded.Workspace).Run(
            loaded.CreateRequest(extracts) with
            {
                AsOf = asOf,
            },
            change(loaded.Outputs),
            rowsRead,
            stop
        );
        ResultView view = new(prepared.View.Result, Audience.Provider);
        if (view.Result.UnreadExtracts.Except(view.Result.PreviousExtracts).ToList() is { Count: > 0 } unread)
            throw new DqCheckException(
                FaultKind.Extract,
                string.Join(' ', unread.Select(extract => $"{view.GetName(extract)}: {view.GetError(extract)}"))
            );
        return new(string.Join(' ', [view.VerdictSentence, .. prepared.Kept, .. UnusedInputs.Describe(view.Result)]), prepared.Place);
    }
}
