using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Claims;

/// <summary>
/// The way of one extract from its claim to its result. Whoever takes over a claim begins here: every step finds what is done already, and
/// can be repeated.
/// </summary>
internal sealed class Passage(WorkerSettings settings, Notices notices, Halt halt, TimeProvider time)
{
    private readonly Ledger _ledger = new(settings);
    private readonly LastResults _last = new(settings);
    private readonly ToOutputs _toOutputs = new(settings, halt, time);

    /// <summary>Goes the whole way, or what is left of it; a profile is needed only for a claim that needs a check.</summary>
    /// <returns>The result; null where the folder held nothing, or the extract was given back because it was still being written.</returns>
    public ResultRecord? Go(Claim claim, ProfileInUse? profile, CancellationToken stop)
    {
        var known = claim.Record;
        var record = known ?? Settle(claim, profile!, stop);
        if (record is null)
        {
            if (claim.Extract is null)
                claim.Remove();
            else
                claim.GiveBack(settings);
            return null;
        }

        if (Directory.Exists(claim.Out))
            record = Place(claim, record);
        if (record.Outcome == Outcome.Done)
            _last.Write(record);
        halt.At("remembered");
        notices.Add(record, mayBeThere: known is not null);
        halt.At("removing");
        claim.Remove();
        return record;
    }

    /// <summary>Makes the outputs whole, and then says so: what was half done before is done again from the beginning.</summary>
    private ResultRecord? Settle(Claim claim, ProfileInUse profile, CancellationToken stop)
    {
        if (claim.Extract is not { } extract || _toOutputs.Go(claim, profile, extract, stop) is not { } record)
            return null;
        halt.At("written");
        record = record with { Folder = ResultFolders.Reserve(settings, record) };
        halt.At("named");
        claim.Write(record);
        halt.At("recorded");
        return record;
    }

    /// <summary>Moves the outputs to where they stay, the extract with them, in one rename.</summary>
    private ResultRecord Place(Claim claim, ResultRecord record)
    {
        // The outputs are still here, so a folder of that name is somebody else's.
        while (Directory.Exists(ResultFolders.Of(settings, record)))
        {
            record = record with { Folder = ResultFolders.Reserve(settings, record) };
            claim.Write(record);
        }

        if (record.Outcome == Outcome.Done)
            _ledger.Write(record);
        halt.At("ledger");
        if (claim.Extract is { } extract)
        {
            var place = record.Outcome == Outcome.Done ? Path.Combine(claim.Out, ResultFolders.Kept) : claim.Out;
            OwnerOnly.Make(place);
            extract.MoveTo(Path.Combine(place, extract.Name), overwrite: true);
        }

        halt.At("gathered");
        var target = ResultFolders.Of(settings, record);
        OwnerOnly.Make(Path.GetDirectoryName(target)!);
        Directory.Move(claim.Out, target);
        halt.At("placed");
        return record;
    }
}
