using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Claims;

/// <summary>
/// The way of one extract from its claim to its result. Whoever takes over a claim begins here: every step finds what is done already, and
/// can be repeated.
/// </summary>
internal sealed class ClaimPipeline(WorkerSettings settings, Notices notices, CrashPoint crashPoint, TimeProvider time)
{
    private readonly ResultLedger _ledger = new(settings);
    private readonly LastResults _lastResults = new(settings);
    private readonly ExtractProcessor _processor = new(settings, crashPoint, time);

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
        crashPoint.CrashIfAt("remembered");
        notices.Add(record, mayExist: known is not null);
        crashPoint.CrashIfAt("removing");
        claim.Delete();
        return record;
    }

    /// <summary>Makes the outputs whole, and then says so: what was half done before is done again from the beginning.</summary>
    private ResultRecord? CompleteOutputs(Claim claim, LoadedProfile profile, CancellationToken stop)
    {
        if (claim.Extract is not { } extract || _processor.Process(claim, profile, extract, stop) is not { } record)
            return null;
        crashPoint.CrashIfAt("written");
        record = record with { Folder = ResultFolders.Reserve(settings, record) };
        crashPoint.CrashIfAt("named");
        claim.WriteRecord(record);
        crashPoint.CrashIfAt("recorded");
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
        crashPoint.CrashIfAt("ledger");
        if (claim.Extract is { } extract)
        {
            var place =
                record.Outcome == ResultOutcome.Done ? Path.Combine(claim.OutputFolder, ResultFolders.RetainedFolder) : claim.OutputFolder;
            PrivateFiles.CreateFolder(place);
            extract.MoveTo(Path.Combine(place, extract.Name), overwrite: true);
        }

        crashPoint.CrashIfAt("gathered");
        var target = ResultFolders.GetPath(settings, record);
        PrivateFiles.CreateFolder(Path.GetDirectoryName(target)!);
        Directory.Move(claim.OutputFolder, target);
        crashPoint.CrashIfAt("placed");
        return record;
    }
}
