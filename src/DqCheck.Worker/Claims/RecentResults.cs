using DqCheck.Workspaces;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Claims;

/// <summary>
/// Compares the extracts of recent results with the bytes that were checked. A program that pauses can go on writing to a file after it has
/// been moved into <c>done</c>: the result is then withdrawn, and the file goes back into the inbox.
/// </summary>
internal sealed class RecentResults(WorkerSettings settings, Notices notices, TimeProvider time)
{
    /// <summary>How long an extract is compared after its result was placed.</summary>
    public static readonly TimeSpan WatchPeriod = TimeSpan.FromMinutes(10);

    private const string WithdrawnFile = "withdrawn.txt";

    private const string Sentence =
        "The file was still being written when it was checked, so the result has been withdrawn. The file will be checked again.";

    private readonly ResultLedger _ledger = new(settings);
    private readonly LastResults _lastResults = new(settings);
    private readonly Dictionary<string, (ResultRecord? Record, long Since)> _watched = [];

    private string Folder => Path.Combine(settings.State, "recent");

    /// <summary>Adds a result that has just been placed. It stays there until it is withdrawn or <see cref="WatchPeriod"/> has passed.</summary>
    public void Add(ResultRecord record)
    {
        if (record.Stamp is not null)
            PrivateFiles.WriteJson(GetFile(record.Id), record, ResultRecordJson.Contract);
    }

    /// <summary>Compares all recent results, whichever worker has added them; returns those that were withdrawn.</summary>
    public IReadOnlyList<ResultRecord> CompareAll()
    {
        var ids = Directory.Exists(Folder)
            ? Directory.EnumerateFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).ToHashSet()
            : [];
        foreach (var gone in _watched.Keys.Where(id => !ids.Contains(id)).ToList())
            _watched.Remove(gone);
        List<ResultRecord> withdrawn = [];
        foreach (var id in ids.OfType<string>().Order(StringComparer.Ordinal))
        {
            if (!_watched.TryGetValue(id, out var watched))
                _watched[id] = watched = (PrivateFiles.ReadJson(GetFile(id), ResultRecordJson.Contract), time.GetTimestamp());
            var isOver = time.GetElapsedTime(watched.Since) > WatchPeriod;
            if (watched.Record is { } record && WithdrawIfChanged(record, alwaysRead: isOver) is { } result)
                withdrawn.Add(result);
            else if (isOver)
                File.Delete(GetFile(id));
        }

        return withdrawn;
    }

    /// <summary>Withdraws a result if its extract is no longer the one that was checked.</summary>
    /// <param name="record">The result.</param>
    /// <param name="alwaysRead">Whether to read the extract even if its size and time are the same.</param>
    /// <returns>The withdrawn result; null where it stays.</returns>
    public ResultRecord? WithdrawIfChanged(ResultRecord record, bool alwaysRead)
    {
        if (!HasChanged(record, alwaysRead))
            return null;
        using var held = FileLock.TryAcquire(WorkerFolders.GetLockFile(settings, "recent", record.Id[^32..]));
        return held is null || !HasChanged(record, alwaysRead) ? null : Withdraw(record);
    }

    private bool HasChanged(ResultRecord record, bool alwaysRead)
    {
        // A worker that ended while it withdrew the result has left this file.
        if (File.Exists(Path.Combine(ResultFolders.GetPath(settings, record), WithdrawnFile)))
            return File.Exists(GetFile(record.Id));
        var extract = new FileInfo(ResultFolders.GetExtractPath(settings, record));
        if (record.Stamp is not { } stamp || !extract.Exists || (!alwaysRead && stamp.HasSameSizeAndTime(extract)))
            return false;
        return FileStamp.Read(extract, settings.MaxBytes) is { } now && !now.HasSameBytes(stamp);
    }

    /// <summary>Withdraws a result. Each step can be repeated, so that another worker can finish what one has begun.</summary>
    private ResultRecord Withdraw(ResultRecord record)
    {
        var folder = ResultFolders.GetPath(settings, record);
        PrivateFiles.Write(Path.Combine(folder, WithdrawnFile), Sentence + "\n");
        _ledger.Remove(record);
        _lastResults.Remove(record);
        ReturnExtract(record);
        var extract = ResultFolders.GetExtractPath(settings, record);
        foreach (var file in Directory.EnumerateFiles(folder).Where(f => f != extract && Path.GetFileName(f) != WithdrawnFile))
            TryDelete(() => File.Delete(file));
        if (!File.Exists(extract))
            TryDelete(() => Directory.Delete(ResultFolders.GetRetainedPath(settings, record), recursive: true));
        var withdrawn = record with
        {
            Outcome = ResultOutcome.Withdrawn,
            Ended = time.GetUtcNow(),
            ReadyToSend = false,
            Sentence = Sentence,
            Findings = [],
        };
        notices.Add(withdrawn, mayExist: true);
        File.Delete(GetFile(record.Id));
        return withdrawn;
    }

    /// <summary>
    /// Moves the extract back into the inbox; where that has another file of its name, into a claim, which is checked later. It stays if its
    /// profile is no longer in the settings.
    /// </summary>
    private void ReturnExtract(ResultRecord record)
    {
        var path = ResultFolders.GetExtractPath(settings, record);
        if (!File.Exists(path) || settings.Profiles.FirstOrDefault(p => p.Name == record.Profile) is not { } profile)
            return;
        var isForced = record.Id.Contains(".again.", StringComparison.Ordinal);
        using var claim = Claim.TryTake(settings, new(path, profile, isForced, default, IsReady: true));
        claim?.ReturnToInbox(settings);
    }

    private string GetFile(string id) => Path.Combine(Folder, id + ".json");

    private static void TryDelete(Action delete)
    {
        try
        {
            delete();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is open in another program, or is gone. The file beside it says that it no longer counts.
        }
    }
}
