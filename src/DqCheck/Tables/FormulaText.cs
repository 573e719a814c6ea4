using System.Globalization;
using System.Text;

namespace DqCheck.Tables;

/// <summary>Recognises text that a spreadsheet could take for a formula.</summary>
internal static class FormulaText
{
    /// <summary>The signs that begin a formula, also as wide or small forms.</summary>
    private const string Signs = "=+-@＝＋－＠﹦﹢﹣﹫";

    /// <summary>Marks that a spreadsheet may drop: quotes, and characters of other kinds that nobody sees.</summary>
    private const string Marks = "'\"＇＂`\u115F\u1160\u2800\u3164\uFFA0\uFFFD";

    /// <summary>Whether the text begins with a sign of a formula, whatever quotes, spaces or invisible characters come first.</summary>
    public static bool IsFormula(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || char.IsAsciiLetterOrDigit(text[0]))
            return false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && Signs.Contains((char)rune.Value, StringComparison.Ordinal))
                return true;
            if (!IsDropped(rune))
                return false;
        }

        return false;
    }

    private static bool IsDropped(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
        || (rune.IsBmp && Marks.Contains((char)rune.Value, StringComparison.Ordinal));
}
