using DqCheck.Extracts;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Watch;

/// <summary>Scans the inbox. A file is ready when its size and time were unchanged between two scans.</summary>
internal sealed class Inbox(WorkerSettings settings, TimeProvider time)
{
    /// <summary>How much longer an empty file must be unchanged: some programs create the file first and write to it later.</summary>
    private const int EmptyFileFactor = 10;

    /// <summary>How much longer a file must be unchanged that ends in the middle of a row or in zeros. Then it is checked all the same.</summary>
    private const int UnfinishedFileFactor = 30;

    private Dictionary<string, FileObservation> _seen = [];

    /// <summary>A file as last observed, unchanged since the timestamp <paramref name="UnchangedSince"/>.</summary>
    private sealed record FileObservation(
        long Length,
        DateTime LastWrite,
        DateTimeOffset FirstSeen,
        long UnchangedSince,
        int FailedOpens = 0,
        bool? IsUnfinished = null
    );

    /// <summary>What stays in the inbox, with the reason.</summary>
    public IReadOnlyList<LeftEntry> Left { get; private set; } = [];

    /// <summary>Names of the profiles whose folder is a link. Nothing is taken from them: the files would be moved from elsewhere.</summary>
    public IReadOnlyList<string> LinkedProfiles { get; private set; } = [];

    /// <summary>All waiting files in processing order: extracts of earlier months first, then by time.</summary>
    public IReadOnlyList<InboxFile> Scan()
    {
        // One time for all files: those first seen in the same scan become ready in the same scan.
        var (now, timestamp) = (time.GetUtcNow(), time.GetTimestamp());
        Dictionary<string, FileObservation> seen = [];
        List<(InboxFile Waiting, DateOnly To, DateTime Written)> found = [];
        List<LeftEntry> left = [];
        foreach (var (folder, profile, isForced, expected) in ListFolders())
        {
            foreach (var entry in folder.EnumerateFileSystemInfos())
            {
                if (InboxRules.Find(entry, expected) is { IsMovedToFailed: false } rule)
                    left.Add(new(GetPlaceName(profile), entry.FullName, rule));
                else if (entry is FileInfo file && Observe(file, now, timestamp) is { } observed)
                {
                    seen[file.FullName] = observed;
                    var ready = IsUnchangedFor(observed, observed.Length == 0 ? EmptyFileFactor : 1, timestamp);
                    found.Add(
                        (
                            new(file.FullName, profile, isForced, observed.FirstSeen, ready),
                            ExtractName.Parse(file.Name).To ?? DateOnly.MaxValue,
                            observed.LastWrite
                        )
                    );
                }
            }
        }

        _seen = seen;
        Left = left;
        LinkedProfiles = [.. settings.Profiles.Where(settings.IsLinked).Select(p => p.Name)];
        return
        [
            .. found.OrderBy(f => f.To).ThenBy(f => f.Written).ThenBy(f => f.Waiting.Path, StringComparer.Ordinal).Select(f => f.Waiting),
        ];
    }

    /// <summary>The name of a profile's inbox in logs and health.</summary>
    public static string GetPlaceName(ProfileSettings profile) =>
        profile.Name == WorkerSettings.DefaultProfile ? "Inbox" : $"Inbox of profile {profile.Name}";

    /// <summary>The folders from which files are taken, with the folders that are expected in them. Linked folders are not among them.</summary>
    private IEnumerable<(DirectoryInfo Folder, ProfileSettings Profile, bool IsForced, HashSet<string> Expected)> ListFolders()
    {
        foreach (var profile in settings.Profiles.Where(p => !settings.IsLinked(p)))
        {
            var folder = new DirectoryInfo(settings.GetInbox(profile));
            HashSet<string> expected = [WorkerSettings.RecheckFolder];
            // The folder of the default profile is the inbox itself, so a folder with its name belongs to no profile.
            if (profile.Name == WorkerSettings.DefaultProfile)
                expected.UnionWith(settings.Profiles.Select(p => p.Name).Where(n => n != WorkerSettings.DefaultProfile));
            // The inbox itself must exist; a folder in it may be created later.
            if (folder.FullName == settings.Inbox || folder.Exists)
                yield return (folder, profile, false, expected);
            var again = new DirectoryInfo(Path.Combine(folder.FullName, WorkerSettings.RecheckFolder));
            if (again.Exists && !InboxRules.IsLink(again))
                yield return (again, profile, true, []);
        }
    }

    private bool IsUnchangedFor(FileObservation seen, int factor, long timestamp) =>
        time.GetElapsedTime(seen.UnchangedSince, timestamp) > settings.StablePeriod * factor;

    private FileObservation? Observe(FileInfo file, DateTimeOffset now, long timestamp)
    {
        try
        {
            var length = file.Length;
            var written = file.LastWriteTimeUtc;
            if (_seen.GetValueOrDefault(file.FullName) is not { } before)
                return new(length, written, now, timestamp);
            if (before.Length != length || before.LastWrite != written)
                return new(length, written, before.FirstSeen, timestamp);
            return before;
        }
        catch (FileNotFoundException)
        {
            // Another worker took it after the folder was listed.
            return null;
        }
    }

    /// <summary>
    /// Whether a ready file can be opened, and its end is complete. One that is open elsewhere waits; one that may not be read is taken
    /// after several scans, so that it fails with a reason.
    /// </summary>
    public bool CanTake(InboxFile ready)
    {
        // An empty file is not opened: it may be a pipe, and opening that would block for ever.
        var seen = _seen[ready.Path];
        if (seen.Length == 0)
            return true;
        try
        {
            using var stream = new FileStream(ready.Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            if (seen.IsUnfinished is null)
                _seen[ready.Path] = seen = seen with
                {
                    IsUnfinished = seen.Length <= settings.MaxBytes && FileEnding.DescribeUnfinished(stream) is not null,
                };
            return seen.IsUnfinished == false || IsUnchangedFor(seen, UnfinishedFileFactor, time.GetTimestamp());
        }
        catch (UnauthorizedAccessException)
        {
            _seen[ready.Path] = seen with { FailedOpens = seen.FailedOpens + 1 };
            return seen.FailedOpens + 1 >= settings.MaxAttempts;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
