using DqCheck.Reports;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;
using DqCheck.Workspaces;

namespace DqCheck.Worker.Claims;

/// <summary>
/// Compares the extracts of recent results with the bytes that were checked. A program that pauses can go on writing to a file after it has
/// been moved to its result: the result is then withdrawn, and the file goes back into the inbox.
/// </summary>
internal sealed class RecentResults(WorkerSettings settings, Notices notices, TimeProvider time)
{
    /// <summary>How long an extract is compared after its result was placed.</summary>
    public static readonly TimeSpan WatchPeriod = TimeSpan.FromMinutes(10);

    private const string WithdrawnFile = "withdrawn.txt";

    private const string Sentence =
        "The file was still being written when it was checked, so the result has been withdrawn. The file will be checked again.";

    private readonly ResultLedger _ledger = new(settings);
    private readonly Dictionary<string, (ResultRecord? Record, long Since)> _watched = [];

    private string Folder => Path.Combine(settings.State, "recent");

    /// <summary>Whether a result is being compared.</summary>
    public bool IsWatched(string id) => File.Exists(GetFile(id));

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
                End(id);
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
        if (File.Exists(GetMark(record.Id)))
            return true;
        try
        {
            return record.Stamp is { } stamp
                && ResultFolders.FindExtract(settings, record) is { Exists: true } extract
                && (alwaysRead || !stamp.HasSameSizeAndTime(extract))
                && FileStamp.Read(extract, settings.MaxBytes) is { } now
                && !now.HasSameBytes(stamp);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // The result is becoming an earlier version. The next look finds it.
            return false;
        }
    }

    /// <summary>Withdraws a result. Each step can be repeated, so that another worker can finish what one has begun.</summary>
    private ResultRecord Withdraw(ResultRecord record)
    {
        PrivateFiles.Write(GetMark(record.Id), "");
        _ledger.Remove(record);
        if (record.Outcome == ResultOutcome.Done)
            WithdrawFromWorkspace(record);
        else
            WithdrawFromFolder(record);
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
        File.Delete(GetMark(record.Id));
        return withdrawn;
    }

    /// <summary>Takes the result out of its workspace; the version before it comes back to its place.</summary>
    private void WithdrawFromWorkspace(ResultRecord record) =>
        new Withdrawal(settings.OpenWorkspace(record.Profile)).Run(
            record.Place,
            record.Run,
            folder => ResultFolders.IsMarked(folder, record.Id),
            folder => Directory.EnumerateFiles(folder).Select(WorkbookStamp.Read).Any(record.Copies.Contains),
            folder =>
            {
                var extract = ResultFolders.GetExtractPath(folder, record);
                if (ReturnExtract(record, extract))
                    return true;
                PrivateFiles.Write(Path.Combine(folder, WithdrawnFile), Sentence + "\n");
                return false;
            }
        );

    /// <summary>Empties the folder of an extract that failed, or was checked before.</summary>
    private void WithdrawFromFolder(ResultRecord record)
    {
        var extract = ResultFolders.FindExtract(settings, record)!.FullName;
        var folder = Path.GetDirectoryName(extract)!;
        if (record.Outcome == ResultOutcome.Failed)
            PrivateFiles.Write(Path.Combine(folder, WithdrawnFile), Sentence + "\n");
        if (!ReturnExtract(record, extract))
            return;
        if (record.Outcome == ResultOutcome.AlreadyChecked)
        {
            Versions.TryDelete(folder);
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder).Where(f => Path.GetFileName(f) != WithdrawnFile))
            OutputLock.TryDelete(file);
    }

    /// <summary>
    /// Moves the extract back into the inbox; where that has another file of its name, into a claim, which is checked later. It stays if its
    /// profile is no longer in the settings.
    /// </summary>
    /// <returns>Whether it is gone.</returns>
    private bool ReturnExtract(ResultRecord record, string path)
    {
        if (!File.Exists(path))
            return true;
        if (settings.Profiles.FirstOrDefault(p => p.Name == record.Profile) is not { } profile)
            return false;
        var isForced = record.Id.Contains(".again.", StringComparison.Ordinal);
        using var claim = Claim.TryTake(settings, new(path, profile, isForced, default, IsReady: true));
        claim?.ReturnToInbox(settings);
        return !File.Exists(path);
    }

    /// <summary>Ends the watch. A file whose bytes were checked before is deleted: the result has it.</summary>
    private void End(string id)
    {
        if (ResultFolders.GetWatchedFolder(settings, id) is var folder && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        File.Delete(GetFile(id));
    }

    private string GetFile(string id) => Path.Combine(Folder, id + ".json");

    private string GetMark(string id) => Path.Combine(Folder, id + ".withdrawn");
}
