using DqCheck.Worker.Settings;
using DqCheck.Workspaces;

namespace DqCheck.Worker.Claims;

/// <summary>
/// Processes one claimed extract to its result. A claim that is taken over starts here again: each step detects what is already done and
/// can be repeated.
/// </summary>
internal sealed partial class ClaimPipeline(WorkerSettings settings, Notices notices, TimeProvider time)
{
    private readonly ResultLedger _ledger = new(settings);
    private readonly RecentResults _recent = new(settings, notices, time);
    private readonly ExtractProcessor _processor = new(settings, time);

    /// <summary>Runs all steps that are not done yet. The profile is needed only if the claim needs a check.</summary>
    /// <returns>
    /// The result, which is <see cref="ResultOutcome.Withdrawn"/> if the extract was written to until it was placed; null where the folder
    /// was empty, or the extract was returned because it was still being written.
    /// </returns>
    public ResultRecord? Run(Claim claim, LoadedProfile? profile, CancellationToken stop)
    {
        var known = claim.Record;
        var record = known ?? CompleteOutputs(claim, profile!, stop);
        if (record is null)
        {
            if (claim.Extract is null)
                claim.Delete();
            else
                claim.ReturnToInbox(settings);
            return null;
        }

        if (known is not null && notices.HasWithdrawal(record.Id))
        {
            claim.Delete();
            return null;
        }

        if (record.Outcome == ResultOutcome.Failed)
            record = MoveToFailed(claim, record);
        else if (record.Outcome == ResultOutcome.Done)
            PlaceInWorkspace(claim, record);
        else
            Move(claim.Extract, ResultFolders.GetWatchedFolder(settings, record.Id));
        CrashIfAt("placed");
        _recent.Add(record);
        CrashIfAt("watched");
        if (_recent.WithdrawIfChanged(record, alwaysRead: true) is { } withdrawn)
        {
            claim.Delete();
            return withdrawn;
        }

        notices.Add(record, mayExist: known is not null);
        CrashIfAt("removing");
        claim.Delete();
        return record;
    }

    /// <summary>Completes the outputs, then records that. Unfinished outputs are created again from the beginning.</summary>
    private ResultRecord? CompleteOutputs(Claim claim, LoadedProfile profile, CancellationToken stop)
    {
        if (claim.Extract is not { } extract || _processor.Process(claim, profile, extract, stop) is not { } record)
            return null;
        CrashIfAt("written");
        if (record.Outcome == ResultOutcome.Failed)
        {
            record = record with { Folder = ResultFolders.Reserve(settings, record) };
            CrashIfAt("named");
        }

        claim.WriteRecord(record);
        CrashIfAt("recorded");
        return record;
    }

    /// <summary>
    /// Moves the extract to the outputs, in place of the copy that was checked, so that whoever still writes to it does so there; then the
    /// outputs to their place in the workspace.
    /// </summary>
    private void PlaceInWorkspace(Claim claim, ResultRecord record)
    {
        if (Directory.Exists(claim.OutputFolder))
        {
            _ledger.Write(record);
            CrashIfAt("ledger");
            Move(claim.Extract, StoredResult.GetExtractsFolder(claim.OutputFolder));
            CrashIfAt("gathered");
        }

        new WorkspaceCheck(settings.OpenWorkspace(record.Profile)).Place(
            claim.OutputFolder,
            record.Place,
            CancellationToken.None,
            folder => ResultFolders.FindId(folder) is { } id && _recent.IsWatched(id),
            step => CrashIfAt(step)
        );
    }

    /// <summary>Moves the reason, with the extract, to a folder in <c>failed</c> in one rename.</summary>
    private ResultRecord MoveToFailed(Claim claim, ResultRecord record)
    {
        if (!Directory.Exists(claim.OutputFolder))
            return record;
        // The outputs have not been moved, so an existing folder of that name belongs to another result.
        while (Directory.Exists(ResultFolders.GetFailedPath(settings, record)))
        {
            record = record with { Folder = ResultFolders.Reserve(settings, record) };
            claim.WriteRecord(record);
        }

        Move(claim.Extract, claim.OutputFolder);
        var target = ResultFolders.GetFailedPath(settings, record);
        PrivateFiles.CreateFolder(Path.GetDirectoryName(target)!);
        Directory.Move(claim.OutputFolder, target);
        return record;
    }

    /// <summary>Moves the extract into a folder; does nothing where it has been moved.</summary>
    private static void Move(FileInfo? extract, string folder)
    {
        if (extract is null)
            return;
        PrivateFiles.CreateFolder(folder);
        extract.MoveTo(Path.Combine(folder, extract.Name), overwrite: true);
    }

    /// <summary>Only Debug builds do anything here: tests kill the process at a step. See the folder CrashPoints.</summary>
    static partial void CrashIfAt(string step);
}
