using DqCheck.Extracts;
using DqCheck.People;
using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Rulesets;
using DqCheck.Worker.Page.Results;
using DqCheck.Worker.Settings;
using DqCheck.Workspaces;

namespace DqCheck.Worker.Page.Checks;

/// <summary>Checks extracts in a workspace.</summary>
internal static class CheckWork
{
    /// <param name="profile">How to check.</param>
    /// <param name="order">What was asked for.</param>
    /// <param name="folder">The folder of the uploaded extracts.</param>
    /// <param name="rowsRead">Receives the number of rows read since the last call.</param>
    /// <param name="stop">Stops the check.</param>
    /// <exception cref="DqCheckException">An extract or a file of the workspace cannot be used.</exception>
    /// <exception cref="PageFault">The result to check again is gone.</exception>
    public static CheckEnd Run(ProfileSettings profile, CheckOrder order, string folder, Action<int> rowsRead, CancellationToken stop)
    {
        var workspace = profile.OpenWorkspace();
        if (order is not { Month: { } month, Agency: { } agency })
        {
            var uploaded = order.Extracts.Select(path => Path.Combine(folder, path)).ToList();
            var first = Run(uploaded, null, o => o);
            // What there was of the month is made again, too, so that none of it stays behind.
            return WriteOthers(
                    uploaded,
                    null,
                    ResultFolder.HasCopies(workspace, first.Place),
                    ResultFolder.FindEarlier(workspace, first.Place) is { IsSplit: true } ? SplitBy.Keyworker : null
                ) ?? first;
        }

        var result = ResultFolder.Find(workspace, month, agency);
        var (stored, extracts) = result.RequireExtracts();
        // The name may say another date than the one that the result was asked for.
        DateOnly? asOf = ExtractName.Parse(extracts[0]).To == stored.Run.AsOf ? null : stored.Run.AsOf;
        return WriteOthers(
                extracts,
                asOf,
                order.Outputs?.Commissioner == true || result.Copies.Any(),
                order.Outputs?.Split is { } asked && EnumText.TryParse<SplitBy>(asked, out var by) ? by
                    : result.IsSplit ? SplitBy.Keyworker
                    : null
            ) ?? Run(extracts, asOf, o => o);

        // Workbooks for each keyworker and copies for the commissioner cannot be written at once. Copies stay when the rest is replaced.
        CheckEnd? WriteOthers(IReadOnlyList<string> paths, DateOnly? day, bool isForCommissioner, SplitBy? split)
        {
            var end = isForCommissioner ? Run(paths, day, o => o with { Audience = Audience.Commissioner, Split = null }) : null;
            return split is null
                ? end
                : Run(paths, day, o => o with { Audience = Audience.Provider, Counts = CountPrecision.Rounded, Split = split });
        }

        CheckEnd Run(IReadOnlyList<string> paths, DateOnly? day, Func<OutputOptions, OutputOptions> change) =>
            CheckWork.Run(profile, paths, day, change, rowsRead, stop);
    }

    private static CheckEnd Run(
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
