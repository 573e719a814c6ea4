using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace DqCheck.Worker.Page;

/// <summary>The styles and scripts of the page, which are compiled into the program.</summary>
internal static class PageAssets
{
    private const string Prefix = "page-assets/";

    private static readonly FileExtensionContentTypeProvider Types = new();

    public static IResult Get(string name) =>
        Types.TryGetContentType(name, out var type) && typeof(PageAssets).Assembly.GetManifestResourceStream(Prefix + name) is { } stream
            ? TypedResults.Stream(stream, type)
            : TypedResults.NotFound();
}
