using System.Text;
using System.Text.Json;
using DqCheck.Reports.Html;
using DqCheck.Worker.Page.Views;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace DqCheck.Worker.Page.Results;

/// <summary>Shows a result, and hands out its files.</summary>
internal static class ResultEndpoints
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <summary>The report of a result, whose script offers what can be changed; without a report, its files.</summary>
    public static async Task<IResult> Show(HttpContext context, IAntiforgery antiforgery, string month, string agency)
    {
        var result = Find(context, month, agency);
        if (result.Report is not { } report)
            return ShowFiles("This result has no report. Download its files, or add html to the formats of the workspace and check again.");
        var stored = await File.ReadAllTextAsync(report, context.RequestAborted);
        var token = antiforgery.GetAndStoreTokens(context).RequestToken!;
        var state = JsonSerializer.Serialize(PageState.Create(context, result), PageJson.Default.PageState);
        return ReportPage.Create(stored, context.Request.PathBase + result.Address, token, state) is { } page
            ? TypedResults.Text(page, "text/html", Encoding.UTF8)
            : ShowFiles("Another version of DqCheck wrote this report. Download it, or check again on the start page to open it here.");

        IResult ShowFiles(string why) =>
            PageTemplates.Files(new(new(context, $"Result of {result.Month}"), ResultLine.Create(context, result), why));
    }

    public static IResult Download(HttpContext context, string month, string agency, string name) =>
        Send(Find(context, month, agency).Files, name);

    public static IResult DownloadCopy(HttpContext context, string month, string agency, string name) =>
        Send(Find(context, month, agency).Copies, name);

    private static ResultFolder Find(HttpContext context, string month, string agency) =>
        ResultFolder.Find(context.GetProfile().OpenWorkspace(), month, agency);

    /// <summary>Sends one of some files.</summary>
    private static IResult Send(IEnumerable<string> files, string name) =>
        files.FirstOrDefault(path => Path.GetFileName(path) == name) is { } found
            ? TypedResults.PhysicalFile(
                found,
                Types.TryGetContentType(found, out var type) ? type : "application/octet-stream",
                Path.GetFileName(found)
            )
            : throw PageFault.NotFound();
}
