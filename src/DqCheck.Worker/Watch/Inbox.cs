using DqCheck.Extracts;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Watch;

/// <summary>Scans the inbox. A file is ready when its size and time were unchanged between two scans.</summary>
internal sealed class Inbox(WorkerSettings settings, TimeProvider time)
{
    private static readonly string[] TemporaryEndings = [".tmp", ".temp", ".part", ".partial", ".filepart", ".crdownload", ".download"];
    private static readonly string[] SystemFiles = ["thumbs.db", "desktop.ini"];

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

    /// <summary>Names of folders in the inbox that belong to no profile; nothing in them is taken.</summary>
    public IReadOnlyList<string> FoldersWithoutProfile { get; private set; } = [];

    /// <summary>All waiting files in processing order: extracts of earlier months first, then by time.</summary>
    public IReadOnlyList<InboxFile> Scan()
    {
        // One time for all files: those first seen in the same scan become ready in the same scan.
        var (now, timestamp) = (time.GetUtcNow(), time.GetTimestamp());
        Dictionary<string, FileObservation> seen = [];
        List<(InboxFile Waiting, DateOnly To, DateTime Written)> found = [];
        foreach (var profile in settings.Profiles)
        {
            var folder = settings.GetInbox(profile);
            foreach (var (place, again) in new[] { (folder, false), (Path.Combine(folder, WorkerSettings.RecheckFolder), true) })
            {
                // The inbox itself must exist; a folder in it may be created later.
                if (place != settings.Inbox && !Directory.Exists(place))
                    continue;
                foreach (var file in new DirectoryInfo(place).EnumerateFiles().Where(f => !IsIgnored(f)))
                {
                    if (Observe(file, now, timestamp) is not { } observed)
                        continue;
                    seen[file.FullName] = observed;
                    var ready = IsUnchangedFor(observed, observed.Length == 0 ? EmptyFileFactor : 1, timestamp);
                    found.Add(
                        (
                            new(file.FullName, profile, again, observed.FirstSeen, ready),
                            ExtractName.Parse(file.Name).To ?? DateOnly.MaxValue,
                            observed.LastWrite
                        )
                    );
                }
            }
        }

        _seen = seen;
        // The folder of the default profile is the inbox itself, so a folder with its name belongs to no profile.
        var known = settings
            .Profiles.Select(p => p.Name)
            .Where(n => n != WorkerSettings.DefaultProfile)
            .Append(WorkerSettings.RecheckFolder)
            .ToHashSet();
        FoldersWithoutProfile =
        [
            .. new DirectoryInfo(settings.Inbox).EnumerateDirectories().Select(d => d.Name).Where(n => n[0] != '.' && !known.Contains(n)),
        ];
        return
        [
            .. found.OrderBy(f => f.To).ThenBy(f => f.Written).ThenBy(f => f.Waiting.Path, StringComparer.Ordinal).Select(f => f.Waiting),
        ];
    }

    private static bool IsIgnored(FileInfo file)
    {
        const FileAttributes NotOrdinary = FileAttributes.ReparsePoint | FileAttributes.Device;
        var name = file.Name;
        if (name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal))
            return true;
        if (TemporaryEndings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
            return true;
        return SystemFiles.Contains(name, StringComparer.OrdinalIgnoreCase) || (file.Attributes & NotOrdinary) != FileAttributes.None;
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
                _seen[ready.Path] = seen = seen with { IsUnfinished = FileEnding.DescribeUnfinished(stream) is not null };
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
