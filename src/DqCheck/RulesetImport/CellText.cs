using System.Globalization;
using System.Text.RegularExpressions;

namespace DqCheck.RulesetImport;

/// <summary>Cleans texts of official tables: line breaks, spaces that do not look like others, and marks of footnotes.</summary>
internal static partial class CellText
{
    /// <summary>One line with single spaces, without invisible characters.</summary>
    public static string Clean(string text) => Spaces().Replace(Invisible().Replace(text, ""), " ").Trim();

    /// <summary>The same without signs at the beginning that a spreadsheet would take for a formula.</summary>
    public static string CleanWords(string text) => Clean(text).TrimStart('=', '+', '@', '-', '–', '•', ' ');

    /// <summary>A heading or a word to compare: small letters, without punctuation.</summary>
    public static string Normalise(string text) =>
        Clean(Punctuation().Replace(Clean(text).ToLower(CultureInfo.InvariantCulture), " ").Replace("'", "", StringComparison.Ordinal));

    /// <summary>The name of a column without the mark of a footnote behind it.</summary>
    public static string CleanName(string text) => Clean(text).TrimEnd('*', '†', '‡', '¹', '²', '³', ' ');

    public static bool IsColumnName(string text) => ColumnName().IsMatch(text);

    /// <summary>The digits with which a text such as <c>120?</c> or <c>5.0</c> begins; null where there are none.</summary>
    public static int? ParseNumber(string text) =>
        Number().Match(text) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex("[\u00AD\u200B-\u200F\u2060\uFEFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Invisible();

    [GeneratedRegex("[^a-z0-9'#]+", RegexOptions.CultureInvariant)]
    private static partial Regex Punctuation();

    [GeneratedRegex("^[A-Z][A-Z0-9]{1,29}$", RegexOptions.CultureInvariant)]
    private static partial Regex ColumnName();

    [GeneratedRegex("^[0-9]{1,5}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
