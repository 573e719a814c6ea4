using System.Globalization;
using DqCheck.Worker.Settings;
using DqCheck.Workspaces;
using MimeKit;

namespace DqCheck.Worker.Claims;

/// <summary>Writes a mail into the folder from which a mail server collects it.</summary>
internal static class NotificationMail
{
    /// <summary>Writes the mail if mail is configured. A crash can cause a second one with the same Message-ID.</summary>
    public static void Write(WorkerSettings settings, ResultRecord record, string folder)
    {
        if (settings.MailPickup is not { } pickup)
            return;
        using var message = Message(settings, record, folder);
        var file = Path.Combine(pickup, GetName(record) + ".eml");
        using (var written = PrivateFiles.Open(file + ".tmp", FileMode.Create))
            message.WriteTo(new FormatOptions { NewLineFormat = NewLineFormat.Dos }, written);
        File.Move(file + ".tmp", file, overwrite: true);
    }

    private static MimeMessage Message(WorkerSettings settings, ResultRecord record, string folder)
    {
        var subject = record.Outcome switch
        {
            ResultOutcome.Failed => "could not be checked",
            ResultOutcome.AlreadyChecked => "was checked before",
            ResultOutcome.Withdrawn => "was not complete when it was checked",
            _ => record.ReadyToSend switch
            {
                true => "is ready to send",
                false => "is not ready to send",
                null => "was judged in part",
            },
        };
        var message = new MimeMessage
        {
            Subject = $"DqCheck: {record.Shown} {subject}",
            Date = record.Ended.ToUniversalTime(),
            MessageId = $"{GetName(record)}@dqcheck.invalid",
            Body = new TextPart("plain") { Text = GetText(record, folder), ContentTransferEncoding = ContentEncoding.Base64 },
        };
        message.From.Add(new MailboxAddress("", settings.MailFrom!));
        message.To.AddRange(settings.MailTo.Select(to => new MailboxAddress("", to)));
        return message;
    }

    /// <summary>The name of the mail. The withdrawal of a result is a mail of its own.</summary>
    private static string GetName(ResultRecord record) => record.Outcome == ResultOutcome.Withdrawn ? record.Id + ".withdrawn" : record.Id;

    private static string GetText(ResultRecord record, string folder)
    {
        var counts = record.Findings is [var reject, var error, var warning, var information]
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Findings: {reject:N0} reject, {error:N0} error, {warning:N0} warning, {information:N0} information.\r\n"
            )
            : "";
        return $"{record.Shown}, profile {record.Profile}\r\n\r\n"
            + $"{record.Sentence}\r\n{counts}\r\n"
            + (folder.Length == 0 ? "" : $"The result is on the computer that checked it, in {folder}.\r\n");
    }
}
