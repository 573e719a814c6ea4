using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Claims;

/// <summary>
/// The way of one extract from its claim to its result. Whoever takes over a claim begins here: every step finds what is done already, and
/// can be repeated.
/// </summary>
internal sealed partial class ClaimPipeline(WorkerSettings settings, Notices notices, TimeProvider time)
{
    private readonly ResultLedger _ledger = new(settings);
    private readonly LastResults _lastResults = new(settings);
    private readonly ExtractProcessor _processor = new(settings, time);

    /// <summary>Goes the whole way, or what is left of it; a profile is needed only for a claim that needs a check.</summary>
    /// <returns>The result; null where the folder held nothing, or the extract was given back because it was still being written.</returns>
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
        if (record.Outcome == ResultOutcome.Done)
            _lastResults.Write(record);
        CrashIfAt("remembered");
        notices.Add(record, mayExist: known is not null);
        CrashIfAt("removing");
        claim.Delete();
        return record;
    }

    /// <summary>Makes the outputs whole, and then says so: what was half done before is done again from the beginning.</summary>
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

    /// <summary>Moves the outputs to where they stay, the extract with them, in one rename.</summary>
    private ResultRecord MoveToResultFolder(Claim claim, ResultRecord record)
    {
        // The outputs are still here, so a folder of that name is somebody else's.
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
                record.Outcome == ResultOutcome.Done ? Path.Combine(claim.OutputFolder, ResultFolders.RetainedFolder) : claim.OutputFolder;
            PrivateFiles.CreateFolder(place);
            extract.MoveTo(Path.Combine(place, extract.Name), overwrite: true);
        }

        CrashIfAt("gathered");
        var target = ResultFolders.GetPath(settings, record);
        PrivateFiles.CreateFolder(Path.GetDirectoryName(target)!);
        Directory.Move(claim.OutputFolder, target);
        CrashIfAt("placed");
        return record;
    }

    /// <summary>Only Debug builds do anything here: tests kill the process at a step. See the folder CrashPoints.</summary>
    static partial void CrashIfAt(string step);
}
