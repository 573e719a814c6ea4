using System.Globalization;

namespace DqCheck.Reports.Html;

/// <summary>Text for a page: what could turn the direction of writing, or cannot be seen, is replaced.</summary>
internal static class HtmlText
{
    private const char Replacement = '\uFFFD';

    public static string Clean(string text)
    {
        if (text.All(IsPlain))
            return text;
        return string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp && !IsPlain((char)rune.Value) ? $"{Replacement}" : $"{rune}"));
    }

    private static bool IsPlain(char c) =>
        c is '\n' or '\t'
        || (!char.IsSurrogate(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format));
}
