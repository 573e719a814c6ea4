using DqCheck.Extracts;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Watch;

/// <summary>Looks at what lies in the inbox. A file is ready when its size and time stood still between two looks.</summary>
internal sealed class Inbox(WorkerSettings settings, TimeProvider time)
{
    private static readonly string[] TemporaryEndings = [".tmp", ".temp", ".part", ".partial", ".filepart", ".crdownload", ".download"];
    private static readonly string[] SystemFiles = ["thumbs.db", "desktop.ini"];

    /// <summary>How much longer an empty file stands still: some programs make the file first, and write into it later.</summary>
    private const int EmptyFileFactor = 10;

    private Dictionary<string, FileObservation> _seen = [];

    /// <summary>A file as it was seen: unchanged since <paramref name="UnchangedSince"/>.</summary>
    private sealed record FileObservation(
        long Length,
        DateTime LastWrite,
        DateTimeOffset FirstSeen,
        DateTimeOffset UnchangedSince,
        int FailedOpens = 0
    );

    /// <summary>Folders in the inbox that no profile has, by how they are called; nothing in them is taken.</summary>
    public IReadOnlyList<string> FoldersWithoutProfile { get; private set; } = [];

    /// <summary>
    /// Everything that waits, in the order in which it is to be taken: extracts of earlier months first, then what came first.
    /// </summary>
    public IReadOnlyList<InboxFile> Scan()
    {
        // One time for all: what is first seen at one look is ready at one look.
        var now = time.GetUtcNow();
        Dictionary<string, FileObservation> seen = [];
        List<(InboxFile Waiting, DateOnly To, DateTime Written)> found = [];
        foreach (var profile in settings.Profiles)
        {
            var folder = settings.GetInbox(profile);
            foreach (var (place, again) in new[] { (folder, false), (Path.Combine(folder, WorkerSettings.RecheckFolder), true) })
            {
                // The inbox itself must be there; a folder in it may come later.
                if (place != settings.Inbox && !Directory.Exists(place))
                    continue;
                foreach (var file in new DirectoryInfo(place).EnumerateFiles().Where(f => !IsIgnored(f)))
                {
                    if (Observe(file, now) is not { } it)
                        continue;
                    seen[file.FullName] = it;
                    var ready = it.UnchangedSince < now - (settings.StablePeriod * (it.Length == 0 ? EmptyFileFactor : 1));
                    found.Add(
                        (
                            new(file.FullName, profile, again, it.FirstSeen, ready),
                            ExtractName.Parse(file.Name).To ?? DateOnly.MaxValue,
                            it.LastWrite
                        )
                    );
                }
            }
        }

        _seen = seen;
        // The default profile's folder is the inbox itself: one of its name is that of none.
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

    private static bool IsIgnored(FileInfo file) =>
        file.Name.StartsWith('.')
        || file.Name.StartsWith("~$", StringComparison.Ordinal)
        || TemporaryEndings.Any(e => file.Name.EndsWith(e, StringComparison.OrdinalIgnoreCase))
        || SystemFiles.Contains(file.Name, StringComparer.OrdinalIgnoreCase)
        || (file.Attributes & (FileAttributes.ReparsePoint | FileAttributes.Device)) != FileAttributes.None;

    private FileObservation? Observe(FileInfo file, DateTimeOffset now)
    {
        try
        {
            var length = file.Length;
            var written = file.LastWriteTimeUtc;
            if (_seen.GetValueOrDefault(file.FullName) is not { } before)
                return new(length, written, now, now);
            if (before.Length != length || before.LastWrite != written)
                return new(length, written, before.FirstSeen, now);
            return before;
        }
        catch (FileNotFoundException)
        {
            // Another worker took it between the listing and the look.
            return null;
        }
    }

    /// <summary>
    /// Whether a file that is ready can be opened. One that is open elsewhere waits; one that may not be read is taken after some looks all
    /// the same, so that it fails with its reason.
    /// </summary>
    public bool CanTake(InboxFile ready)
    {
        // An empty file is not opened: it may be no ordinary file, and opening a pipe would wait for ever.
        if (_seen[ready.Path] is var seen && seen.Length == 0)
            return true;
        try
        {
            using var stream = new FileStream(ready.Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            return true;
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
