using DqCheck.Extracts;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Watch;

/// <summary>Looks at what lies in the inbox. A file is ready when its size and time stood still between two looks.</summary>
internal sealed class Inbox(WorkerSettings settings, TimeProvider time)
{
    private static readonly string[] TemporaryEndings = [".tmp", ".temp", ".part", ".partial", ".filepart", ".crdownload", ".download"];
    private static readonly string[] OfTheSystem = ["thumbs.db", "desktop.ini"];

    /// <summary>How much longer an empty file stands still: some programs make the file first, and write into it later.</summary>
    private const int EmptyTimes = 10;

    private Dictionary<string, Seen> _seen = [];

    /// <summary>A file as it was seen: unchanged since <paramref name="Still"/>.</summary>
    private sealed record Seen(long Length, DateTime Written, DateTimeOffset First, DateTimeOffset Still, int Refused = 0);

    /// <summary>Folders in the inbox that no profile has, by how they are called; nothing in them is taken.</summary>
    public IReadOnlyList<string> WithoutProfile { get; private set; } = [];

    /// <summary>
    /// Everything that waits, in the order in which it is to be taken: extracts of earlier months first, then what came first.
    /// </summary>
    public IReadOnlyList<Waiting> Look()
    {
        // One time for all: what is first seen at one look is ready at one look.
        var now = time.GetUtcNow();
        Dictionary<string, Seen> seen = [];
        List<(Waiting Waiting, DateOnly To, DateTime Written)> found = [];
        foreach (var profile in settings.Profiles)
        {
            var folder = settings.InboxOf(profile);
            foreach (var (place, again) in new[] { (folder, false), (Path.Combine(folder, WorkerSettings.AgainFolder), true) })
            {
                // The inbox itself must be there; a folder in it may come later.
                if (place != settings.Inbox && !Directory.Exists(place))
                    continue;
                foreach (var file in new DirectoryInfo(place).EnumerateFiles().Where(f => !IsLeftAlone(f)))
                {
                    if (LookAt(file, now) is not { } it)
                        continue;
                    seen[file.FullName] = it;
                    var ready = it.Still < now - (settings.Still * (it.Length == 0 ? EmptyTimes : 1));
                    found.Add(
                        (new(file.FullName, profile, again, it.First, ready), ExtractName.Of(file.Name).To ?? DateOnly.MaxValue, it.Written)
                    );
                }
            }
        }

        _seen = seen;
        // The default profile's folder is the inbox itself: one of its name is that of none.
        var known = settings
            .Profiles.Select(p => p.Name)
            .Where(n => n != WorkerSettings.DefaultProfile)
            .Append(WorkerSettings.AgainFolder)
            .ToHashSet();
        WithoutProfile =
        [
            .. new DirectoryInfo(settings.Inbox).EnumerateDirectories().Select(d => d.Name).Where(n => n[0] != '.' && !known.Contains(n)),
        ];
        return
        [
            .. found.OrderBy(f => f.To).ThenBy(f => f.Written).ThenBy(f => f.Waiting.Path, StringComparer.Ordinal).Select(f => f.Waiting),
        ];
    }

    private static bool IsLeftAlone(FileInfo file) =>
        file.Name.StartsWith('.')
        || file.Name.StartsWith("~$", StringComparison.Ordinal)
        || TemporaryEndings.Any(e => file.Name.EndsWith(e, StringComparison.OrdinalIgnoreCase))
        || OfTheSystem.Contains(file.Name, StringComparer.OrdinalIgnoreCase)
        || (file.Attributes & (FileAttributes.ReparsePoint | FileAttributes.Device)) != FileAttributes.None;

    private Seen? LookAt(FileInfo file, DateTimeOffset now)
    {
        try
        {
            var (length, written) = (file.Length, file.LastWriteTimeUtc);
            if (_seen.GetValueOrDefault(file.FullName) is not { } before)
                return new(length, written, now, now);
            if (before.Length != length || before.Written != written)
                return new(length, written, before.First, now);
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
    public bool CanBeTaken(Waiting ready)
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
            _seen[ready.Path] = seen with { Refused = seen.Refused + 1 };
            return seen.Refused + 1 >= settings.Tries;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
