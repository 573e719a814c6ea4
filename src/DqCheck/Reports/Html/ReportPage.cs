using System.Text.Encodings.Web;

namespace DqCheck.Reports.Html;

/// <summary>
/// Turns a stored report into a page that the worker serves: style and script come from its own address, so that its content security policy
/// need not allow any in the page, and the script offers what can be done there.
/// </summary>
internal static class ReportPage
{
    /// <summary>The address of the style under which the page asks for it.</summary>
    public const string StyleName = "report.css";

    /// <summary>The address of the script.</summary>
    public const string ScriptName = "report.js";

    private const string ScriptStart = "<script>";
    private const string ScriptEnd = "</script>";
    private const string StyleStart = "<style>";
    private const string StyleEnd = "</style>";
    private const string Policy = "<meta http-equiv=";

    /// <summary>Creates the page.</summary>
    /// <param name="stored">The report as it is in the result.</param>
    /// <param name="basePath">The address of the result, without a slash at the end.</param>
    /// <param name="csrfToken">The token that every change must send.</param>
    /// <param name="state">What the script must know of the workspace as it is now: JSON whose text holds no <c>&lt;</c>.</param>
    /// <returns>The page; null where another version of DqCheck wrote the report, whose data the script may not understand.</returns>
    public static string? Create(string stored, string basePath, string csrfToken, string state)
    {
        if (!stored.Contains(FormatMark, StringComparison.Ordinal))
            return null;
        // The report's own policy allows its inlined style and script only; the page's is sent by the worker.
        var policy = stored.IndexOf(Policy, StringComparison.Ordinal);
        var style = stored.IndexOf(StyleStart, StringComparison.Ordinal);
        var body = stored.IndexOf(StyleEnd, style, StringComparison.Ordinal) + StyleEnd.Length;
        var script = stored.LastIndexOf(ScriptStart, StringComparison.Ordinal);
        var end = stored.LastIndexOf(ScriptEnd, StringComparison.Ordinal) + ScriptEnd.Length;
        var afterPolicy = stored.IndexOf('\n', policy);
        return stored[..policy].Replace("<html ", $"<html data-page=\"{Encode(basePath)}\" ", StringComparison.Ordinal)
            + $"<meta name=\"csrf-token\" content=\"{Encode(csrfToken)}\">"
            + stored[afterPolicy..style]
            + $"<link rel=\"stylesheet\" href=\"/assets/{StyleName}\">"
            + stored[body..script]
            + $"<script type=\"application/json\" id=\"page-state\">{state}</script>"
            + $"<script src=\"/assets/{ScriptName}\"></script>"
            + stored[end..];
    }

    /// <summary>The format of the data of the report.</summary>
    public const string FormatMark = "<meta name=\"dqcheck-report\" content=\"1\">";

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
