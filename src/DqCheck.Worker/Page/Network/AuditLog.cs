using System.Globalization;
using System.Security.Claims;
using DqCheck.Tables;
using DqCheck.Worker.Settings;
using DqCheck.Workspaces;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DqCheck.Worker.Page.Network;

/// <summary>
/// The audit log: who asked for client-level data or changed something, one line each, in a file for each year that is only ever added to.
/// A line is on the disk before anything is sent.
/// </summary>
internal sealed class AuditLog(WorkerSettings settings, TimeProvider time, ILogger log) : IDisposable
{
    private const int Attempts = 40;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private static readonly string[] Columns = ["time", "user", "account", "role", "action", "workspace", "result", "file", "outcome"];

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Adds a line.</summary>
    /// <exception cref="PageFault">It cannot be written, so whatever it is about must not happen.</exception>
    public async Task WriteAsync(ClaimsPrincipal user, AuditEntry entry, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            var now = time.GetUtcNow();
            await using var file = await OpenAsync(GetPath(now.Year), cancel);
            file.Write(CreateLines(file, now, user, entry));
            file.Flush(flushToDisk: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogError("The page: the audit log cannot be written: {Type}", e.GetType().Name);
            throw new PageFault(
                StatusCodes.Status503ServiceUnavailable,
                "The audit log cannot be written, so DqCheck shows and changes nothing. Ask whoever runs the worker to look at its log."
            );
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private string GetPath(int year) =>
        Path.Combine(settings.Page.Workspace ?? settings.Root, string.Create(CultureInfo.InvariantCulture, $"audit-{year}.csv"));

    /// <summary>Opens the file, once no other worker has it.</summary>
    private async Task<FileStream> OpenAsync(string path, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return PrivateFiles.Open(path, FileMode.OpenOrCreate);
            }
            catch (IOException) when (attempt < Attempts && File.Exists(path))
            {
                await Task.Delay(Pause, time, cancel);
            }
        }
    }

    private static byte[] CreateLines(FileStream file, DateTimeOffset now, ClaimsPrincipal user, AuditEntry entry)
    {
        using MemoryStream lines = new();
        // A power cut may have left half a line. It stays, on a line of its own.
        if (file.Length > 0)
        {
            file.Position = file.Length - 1;
            if (file.ReadByte() != '\n')
                lines.WriteByte((byte)'\n');
        }

        using (var csv = CsvFile.Create(lines))
        {
            if (file.Length == 0)
                csv.WriteRow(Columns);
            csv.WriteRow([
                now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                user.Identity?.Name ?? "",
                TerminalText.CleanLine(user.FindFirstValue(ClaimTypes.NameIdentifier) ?? ""),
                NetworkUser.GetRole(user),
                entry.Action,
                entry.Workspace,
                entry.Result,
                entry.File,
                entry.Outcome,
            ]);
        }

        file.Position = file.Length;
        return lines.ToArray();
    }
}
