using DqCheck.Workspaces;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Claims;

/// <summary>
/// Processes one claimed extract to its result. A claim that is taken over starts here again: each step detects what is already done and
/// can be repeated.
/// </summary>
internal sealed partial class ClaimPipeline(WorkerSettings settings, Notices notices, TimeProvider time)
{
    private readonly ResultLedger _ledger = new(settings);
    private readonly LastResults _lastResults = new(settings);
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

        if (Directory.Exists(claim.OutputFolder))
            record = MoveToResultFolder(claim, record);
        if (Directory.Exists(claim.KeptFolder))
            Move(claim.KeptFolder, ResultFolders.GetRetainedPath(settings, record));
        CrashIfAt("kept");
        _recent.Add(record);
        CrashIfAt("watched");
        if (_recent.WithdrawIfChanged(record, alwaysRead: true) is { } withdrawn)
        {
            claim.Delete();
            return withdrawn;
        }

        if (record.Outcome == ResultOutcome.Done)
            _lastResults.Write(record);
        CrashIfAt("remembered");
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
        record = record with { Folder = ResultFolders.Reserve(settings, record) };
        CrashIfAt("named");
        claim.WriteRecord(record);
        CrashIfAt("recorded");
        return record;
    }

    /// <summary>Moves the outputs, with the extract, to their final place in one rename.</summary>
    private ResultRecord MoveToResultFolder(Claim claim, ResultRecord record)
    {
        // The outputs have not been moved, so an existing folder of that name belongs to another result.
        while (Directory.Exists(ResultFolders.GetPath(settings, record)))
        {
            record = record with { Folder = ResultFolders.Reserve(settings, record) };
            claim.WriteRecord(record);
        }

        if (record.Outcome == ResultOutcome.Done)
            _ledger.Write(record);
        CrashIfAt("ledger");
        if (claim.Extract is { } extract)
        {
            var place =
                !ResultFolders.IsRetained(record) ? claim.OutputFolder
                : record.IsForCommissioner ? claim.KeptFolder
                : Path.Combine(claim.OutputFolder, ResultFolders.RetainedFolder);
            PrivateFiles.CreateFolder(place);
            extract.MoveTo(Path.Combine(place, extract.Name), overwrite: true);
        }

        CrashIfAt("gathered");
        Move(claim.OutputFolder, ResultFolders.GetPath(settings, record));
        CrashIfAt("placed");
        return record;
    }

    private static void Move(string folder, string target)
    {
        PrivateFiles.CreateFolder(Path.GetDirectoryName(target)!);
        Directory.Move(folder, target);
    }

    /// <summary>Only Debug builds do anything here: tests kill the process at a step. See the folder CrashPoints.</summary>
    static partial void CrashIfAt(string step);
}
