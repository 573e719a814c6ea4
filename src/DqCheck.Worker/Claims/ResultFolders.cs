using System.Globalization;
using System.Text;
using DqCheck.Worker.Settings;
using DqCheck.Workspaces;

namespace DqCheck.Worker.Claims;

/// <summary>Where results are: in the workspace of their profile, or in <c>failed/&lt;date&gt;/&lt;extract&gt;</c>.</summary>
internal static class ResultFolders
{
    /// <summary>Marks the folder of a result in a workspace with the id of its claim.</summary>
    public static void Mark(string folder, string id) => PrivateFiles.Write(GetMark(folder), id);

    /// <summary>Whether a folder in a workspace is that of a result.</summary>
    public static bool IsMarked(string folder, string id)
    {
        try
        {
            return File.ReadAllText(GetMark(folder)) == id;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    /// <summary>The id of the claim from which a result came; null where it was not a worker that checked it.</summary>
    public static string? FindId(string folder) => File.Exists(GetMark(folder)) ? File.ReadAllText(GetMark(folder)) : null;

    /// <summary>The folder of a result in its workspace, where it may have become an earlier version; null where it is gone.</summary>
    public static string? Find(WorkerSettings settings, ResultRecord record) =>
        record.Place.Length == 0
            ? null
            : Versions.Find(Path.Combine(GetResults(settings, record), ToPath(record.Place)), folder => IsMarked(folder, record.Id));

    /// <summary>The folder in <c>failed</c> of an extract that could not be checked.</summary>
    public static string GetFailedPath(WorkerSettings settings, ResultRecord record) =>
        Path.Combine(settings.Failed, FormatDay(record), record.Folder);

    /// <summary>Where an extract is while it is watched whose bytes were checked before.</summary>
    public static string GetWatchedFolder(WorkerSettings settings, string id) => Path.Combine(settings.State, "recent", id);

    /// <summary>The extract of a result; null where the result is gone.</summary>
    public static FileInfo? FindExtract(WorkerSettings settings, ResultRecord record) =>
        record.Outcome switch
        {
            ResultOutcome.Failed => new(Path.Combine(GetFailedPath(settings, record), record.Extract)),
            ResultOutcome.AlreadyChecked => new(Path.Combine(GetWatchedFolder(settings, record.Id), record.Extract)),
            _ => Find(settings, record) is { } folder ? new(GetExtractPath(folder, record)) : null,
        };

    /// <summary>The extract in the folder of a result in a workspace.</summary>
    public static string GetExtractPath(string folder, ResultRecord record) =>
        Path.Combine(StoredResult.GetExtractsFolder(folder), record.Extract);

    /// <summary>The folder of a result for logs and notices, from the root where it is in it.</summary>
    public static string Describe(WorkerSettings settings, ResultRecord record)
    {
        var folder = Path.Combine(GetResults(settings, record), ToPath(record.Place));
        var inRoot = Path.GetRelativePath(settings.Root, folder);
        return (inRoot.StartsWith("..", StringComparison.Ordinal) ? folder : inRoot).Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>Chooses a folder name after the extract, with a number added if that name exists or is reserved.</summary>
    public static string Reserve(WorkerSettings settings, ResultRecord record)
    {
        // Shortened to leave room for a number.
        var stem = Path.GetFileNameWithoutExtension(record.Extract);
        while (Encoding.UTF8.GetByteCount(stem) > 200)
            stem = stem[..^1];
        var name = stem.Trim(' ', '.') is { Length: > 0 } named ? named : "extract";
        for (var number = 1; number < 100_000; number++)
        {
            var folder = number == 1 ? name : $"{name}-{number}";
            var reservation = Path.Combine(settings.State, "names", FormatDay(record), "failed", folder);
            PrivateFiles.CreateFolder(Path.GetDirectoryName(reservation)!);
            if (!Directory.Exists(GetFailedPath(settings, record with { Folder = folder })) && IsReservedBy(reservation, record.Id))
                return folder;
        }

        throw new IOException("No name is free for the folder of the result.");
    }

    /// <summary>Whether the name is reserved by that claim, now or before it was taken over.</summary>
    private static bool IsReservedBy(string reservation, string id)
    {
        try
        {
            using var made = PrivateFiles.Open(reservation, FileMode.CreateNew);
            made.Write(Encoding.UTF8.GetBytes(id));
            return true;
        }
        catch (IOException) when (File.Exists(reservation))
        {
            return File.ReadAllText(reservation) == id;
        }
    }

    private static string GetMark(string folder) => Path.Combine(folder, StoredResult.KeptName, "claim");

    private static string GetResults(WorkerSettings settings, ResultRecord record) =>
        Path.Combine(settings.GetWorkspace(record.Profile), Workspace.ResultsName);

    private static string ToPath(string place) => Path.Combine(place.Split('/'));

    private static string FormatDay(ResultRecord record) => record.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
