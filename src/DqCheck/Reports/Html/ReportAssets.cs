using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace DqCheck.Reports.Html;

/// <summary>
/// The style and script of pages: the NHS design system (nhsuk-frontend), the table library (TanStack Table) and DqCheck's own. They are part of
/// the program, so nothing is ever fetched. Versions and hashes: <c>Assets/README.md</c>.
/// </summary>
internal static partial class ReportAssets
{
    private static readonly string[] Styles = ["nhsuk-frontend.min.css", "report.css"];

    private static readonly string[] Scripts =
    [
        "table-core.min.js",
        "data.js",
        "actions.js",
        "list.js",
        "filters.js",
        "views.js",
        "timeline.js",
        "measures.js",
        "calendar.js",
        "report.js",
    ];

    /// <summary>The style of the report and the page.</summary>
    public static string Style { get; } = Fetched().Replace(string.Join('\n', Styles.Select(Read)), "");

    /// <summary>The script of the report.</summary>
    public static string Script { get; } = Fetched().Replace(string.Join("\n;\n", Scripts.Select(Read)), "");

    /// <summary>The hash by which a content security policy knows the style.</summary>
    public static string StyleHash { get; } = Hash(Style);

    /// <summary>The hash by which a content security policy knows the script.</summary>
    public static string ScriptHash { get; } = Hash(Script);

    public static string InlineStyle { get; } = $"<style>{Style}</style>";

    public static string InlineScript { get; } = $"<script>{Script}</script>";

    /// <summary>Fonts and pictures that the style of the NHS would fetch, and the addresses of the sources of style and script.</summary>
    [GeneratedRegex(
        @"@font-face\{[^}]*\}|url\((?!data:)[^)]*\)|/\*#\s*sourceMappingURL=.*?\*/|//#\s*sourceMappingURL=[^\n]*",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Fetched();

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"DqCheck.Reports.Html.Assets.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
