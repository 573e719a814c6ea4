using System.Globalization;

namespace DqCheck;

/// <summary>Text for a terminal: what could move the cursor, change colours or turn the direction of writing is replaced.</summary>
internal static class TerminalText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Cleans one line, such as a message that holds a file name: it stays one line.</summary>
    public static string CleanLine(string text) => Clean(text, c => !IsControl(c));

    /// <summary>Cleans several lines.</summary>
    public static string CleanLines(string text) => Clean(text, c => c is '\n' or '\t' || !IsControl(c));

    private static string Clean(string text, Func<char, bool> isKept) =>
        text.All(isKept)
            ? text
            : string.Create(
                text.Length,
                (text, isKept),
                static (cleaned, from) =>
                {
                    for (var i = 0; i < cleaned.Length; i++)
                        cleaned[i] = from.isKept(from.text[i]) || IsLineEnd(from.text, i, from.isKept) ? from.text[i] : Replacement;
                }
            );

    /// <summary>Whether the character is the first of a line end of Windows, where line ends are kept.</summary>
    private static bool IsLineEnd(string text, int i, Func<char, bool> isKept) =>
        text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' && isKept('\n');

    private static bool IsControl(char c) =>
        char.GetUnicodeCategory(c)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
