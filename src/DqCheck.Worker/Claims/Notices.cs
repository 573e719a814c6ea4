using System.Globalization;
using System.Text.RegularExpressions;
using DqCheck.Tables;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;
using DqCheck.Workspaces;

namespace DqCheck.Worker.Claims;

/// <summary>
/// Announces that a check has ended, with a line in <c>notices.csv</c> and, if configured, a mail. Neither contains anything about clients.
/// </summary>
internal sealed partial class Notices(WorkerSettings settings)
{
    private static readonly string[] Columns =
    [
        "ended",
        "profile",
        "outcome",
        "extract",
        "as_of",
        "ready_to_send",
        "reject",
        "error",
        "warning",
        "information",
        "sentence",
        "folder",
        "id",
    ];

    /// <summary>Whether a result was withdrawn and that was announced.</summary>
    public bool HasWithdrawal(string id)
    {
        using var held = Lock();
        return File.Exists(settings.Notices)
            && Table.Read(settings.Notices).Rows.Any(row => row["id"] == id && row["outcome"] == GetOutcomeWord(ResultOutcome.Withdrawn));
    }

    /// <summary>Adds a notice of a result; with <paramref name="mayExist"/>, only if an earlier worker has not already added it.</summary>
    public void Add(ResultRecord record, bool mayExist)
    {
        using var held = Lock();
        PrivateFiles.CreateFolder(Path.GetDirectoryName(settings.Notices)!);
        if (mayExist && File.Exists(settings.Notices) && Table.Read(settings.Notices).Rows.Any(IsNotice))
            return;
        NotificationMail.Write(settings, record, GetShownFolder(record));
        CrashIfAt("mailed");
        Append(record);
        CrashIfAt("noticed");

        bool IsNotice(TableRow row) => row["id"] == record.Id && row["outcome"] == GetOutcomeWord(record.Outcome);
    }

    private FileLock Lock() => FileLock.Acquire(WorkerFolders.GetLockFile(settings, "notices", "00"), CancellationToken.None);

    private void Append(ResultRecord record)
    {
        using var file = PrivateFiles.Open(settings.Notices, FileMode.OpenOrCreate);
        RepairLastLine(file);
        using var lines = new MemoryStream();
        using (var csv = CsvFile.Create(lines))
        {
            if (file.Length == 0)
                csv.WriteRow(Columns);
            csv.WriteRow([
                record.Ended.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                record.Profile,
                GetOutcomeWord(record.Outcome),
                record.Shown,
                LocalDate.Format(record.AsOf),
                record.Outcome is ResultOutcome.Failed or ResultOutcome.Withdrawn
                    ? ""
                    : record.ReadyToSend switch
                    {
                        true => "yes",
                        false => "no",
                        null => "in part",
                    },
                .. Enumerable
                    .Range(0, 4)
                    .Select(i => i < record.Findings.Count ? record.Findings[i].ToString(CultureInfo.InvariantCulture) : ""),
                record.Sentence.ReplaceLineEndings(" "),
                GetShownFolder(record),
                record.Id,
            ]);
        }

        file.Position = file.Length;
        lines.WriteTo(file);
        file.Flush(flushToDisk: true);
    }

    /// <summary>
    /// Repairs a line left incomplete by a power cut. It is removed, and whoever takes the claim over writes it again. If it is complete up
    /// to the id, the last field, only its line break is missing and is added.
    /// </summary>
    private static void RepairLastLine(FileStream file)
    {
        var start = file.Length;
        for (; start > 0; start--)
        {
            file.Position = start - 1;
            if (file.ReadByte() == '\n')
                break;
        }

        file.Position = start;
        using var reader = new StreamReader(file, leaveOpen: true);
        if (Regex.IsMatch(reader.ReadToEnd(), @"\.(once|again)\.[0-9a-f]{32}"))
            file.WriteByte((byte)'\n');
        else
            file.SetLength(start);
    }

    /// <summary>The folder of the result, as far as its name may be shown; blank where the result no longer counts.</summary>
    private string GetShownFolder(ResultRecord record)
    {
        if (record.Outcome == ResultOutcome.Withdrawn)
            return "";
        if (record.Outcome != ResultOutcome.Failed)
            return ResultFolders.Describe(settings, record);
        var day = $"{Path.GetFileName(settings.Failed)}/{record.Day:yyyy-MM-dd}";
        return record.Shown == record.Extract ? $"{day}/{record.Folder}" : day;
    }

    private static string GetOutcomeWord(ResultOutcome outcome) =>
        outcome switch
        {
            ResultOutcome.Done => "done",
            ResultOutcome.AlreadyChecked => "already-checked",
            ResultOutcome.Withdrawn => "withdrawn",
            _ => "failed",
        };

    /// <summary>Only Debug builds do anything here: tests kill the process at a step. See the folder CrashPoints.</summary>
    static partial void CrashIfAt(string step);
}
