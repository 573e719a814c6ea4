using System.Text;
using DqCheck.Reports.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace DqCheck.Worker.Page;

/// <summary>The styles and scripts of the page and of reports, which are compiled into the program.</summary>
internal static class PageAssets
{
    private const string Prefix = "page-assets/";

    private static readonly FileExtensionContentTypeProvider Types = new();

    public static IResult Get(string name) =>
        name switch
        {
            ReportPage.StyleName => TypedResults.Text(ReportAssets.Style, "text/css", Encoding.UTF8),
            ReportPage.ScriptName => TypedResults.Text(ReportAssets.Script, "text/javascript", Encoding.UTF8),
            _ when Types.TryGetContentType(name, out var type) && Find(name) is { } stream => TypedResults.Stream(stream, type),
            _ => TypedResults.NotFound(),
        };

    private static Stream? Find(string name) => typeof(PageAssets).Assembly.GetManifestResourceStream(Prefix + name);
}
