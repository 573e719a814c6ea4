using System.Globalization;
using System.Text;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Claims;

/// <summary>A mail in the folder from which a mail server takes it.</summary>
internal static class Mail
{
    /// <summary>Writes it, if mail was asked for. After a crash it can be written twice; both then have the same Message-ID.</summary>
    public static void Write(WorkerSettings settings, ResultRecord record, string folder)
    {
        if (settings.MailPickup is not { } pickup)
            return;
        var subject = record.Outcome switch
        {
            Outcome.Failed => "could not be checked",
            Outcome.AlreadyChecked => "was checked before",
            _ => record.ReadyToSend ? "is ready to send" : "is not ready to send",
        };
        string[] lines =
        [
            $"From: <{settings.MailFrom}>",
            $"To: {string.Join(", ", settings.MailTo.Select(to => $"<{to}>"))}",
            $"Subject: DqCheck: {record.Shown} {subject}",
            $"Date: {record.Ended.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture)}",
            $"Message-ID: <{record.Id}@dqcheck.invalid>",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
            "",
            Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(record, folder)), Base64FormattingOptions.InsertLineBreaks),
            "",
        ];
        // The mail server may be another user; there is nothing in it that he may not see.
        var file = Path.Combine(pickup, record.Id + ".eml");
        File.WriteAllText(file + ".tmp", string.Join("\r\n", lines));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(
                file + ".tmp",
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead
            );
        File.Move(file + ".tmp", file, overwrite: true);
    }

    private static string Text(ResultRecord record, string folder)
    {
        var counts = record.Findings is [var reject, var error, var warning, var information]
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Findings: {reject:N0} reject, {error:N0} error, {warning:N0} warning, {information:N0} information.\r\n"
            )
            : "";
        return $"{record.Shown}, profile {record.Profile}\r\n\r\n{record.Sentence}\r\n{counts}\r\nThe result is on the computer that checked it, in {folder}.\r\n";
    }
}
