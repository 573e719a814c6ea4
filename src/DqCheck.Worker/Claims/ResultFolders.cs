using DqCheck.Workspaces;
using System.Globalization;
using System.Text;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Claims;

/// <summary>The folders <c>done/&lt;date&gt;/&lt;extract&gt;</c> and <c>failed/&lt;date&gt;/&lt;extract&gt;</c>.</summary>
internal static class ResultFolders
{
    /// <summary>
    /// Folder, within the folder of the result, for what later months need: the extract, and the findings if the outputs lack them.
    /// </summary>
    public const string RetainedFolder = "kept";

    /// <summary>The folder of a result.</summary>
    public static string GetPath(WorkerSettings settings, ResultRecord record) =>
        Path.Combine(GetDayFolder(settings, record), record.Folder);

    /// <summary>The folder for what later months need of a result. It is not with the result if that is for a commissioner.</summary>
    public static string GetRetainedPath(WorkerSettings settings, ResultRecord record) =>
        record.IsForCommissioner
            ? Path.Combine(settings.Kept, FormatDay(record), record.Folder)
            : Path.Combine(GetPath(settings, record), RetainedFolder);

    /// <summary>The extract of a result.</summary>
    public static string GetExtractPath(WorkerSettings settings, ResultRecord record) =>
        Path.Combine(IsRetained(record) ? GetRetainedPath(settings, record) : GetPath(settings, record), record.Extract);

    /// <summary>Whether the extract is in the folder for what later months need, not directly in that of the result.</summary>
    public static bool IsRetained(ResultRecord record) =>
        record.Outcome == ResultOutcome.Done || (record.IsForCommissioner && record.Outcome == ResultOutcome.AlreadyChecked);

    /// <summary>Chooses a folder name after the extract, with a number added if that name exists or is reserved.</summary>
    public static string Reserve(WorkerSettings settings, ResultRecord record)
    {
        // Shortened to leave room for a number. A commissioner sees no name that the copies do not show.
        var stem =
            record.IsForCommissioner && record.Outcome != ResultOutcome.Failed && record.Shown != record.Extract
                ? $"extract-{record.Stamp?.Sha256[..8]}"
                : Path.GetFileNameWithoutExtension(record.Extract);
        while (Encoding.UTF8.GetByteCount(stem) > 200)
            stem = stem[..^1];
        var name = stem.Trim(' ', '.') is { Length: > 0 } named ? named : "extract";
        for (var number = 1; number < 100_000; number++)
        {
            var folder = number == 1 ? name : $"{name}-{number}";
            var reservation = Path.Combine(
                settings.State,
                "names",
                FormatDay(record),
                record.Outcome == ResultOutcome.Failed ? "failed" : "done",
                folder
            );
            PrivateFiles.CreateFolder(Path.GetDirectoryName(reservation)!);
            var candidate = record with { Folder = folder };
            if (Directory.Exists(GetPath(settings, candidate)) || Directory.Exists(GetRetainedPath(settings, candidate)))
                continue;
            if (IsReservedBy(reservation, record.Id))
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

    private static string GetDayFolder(WorkerSettings settings, ResultRecord record) =>
        Path.Combine(record.Outcome == ResultOutcome.Failed ? settings.Failed : settings.Done, FormatDay(record));

    private static string FormatDay(ResultRecord record) => record.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
