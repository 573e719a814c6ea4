using System.Globalization;

namespace DqCheck;

/// <summary>Numbers and lists in sentences: 1 row, 1,234 rows; a, b or c.</summary>
internal static class Plural
{
    public static string Format(long count, string one, string many) => $"{FormatNumber(count)} {(count == 1 ? one : many)}";

    /// <summary>Alternatives in a sentence: a, b or c.</summary>
    public static string JoinOr(IReadOnlyList<string> words) => Join(words, "or");

    /// <summary>A list in a sentence: a, b and c.</summary>
    public static string JoinAnd(IReadOnlyList<string> words) => Join(words, "and");

    /// <summary>Line numbers in a sentence: line 5, lines 5 and 9, lines 1, 2, 3, 4, 5 and 20 more.</summary>
    public static string FormatLines(IReadOnlyList<int> lines)
    {
        const int most = 5;
        if (lines.Count == 1)
            return $"line {FormatNumber(lines[0])}";
        var shown = lines.Count <= most + 1 ? lines.Count - 1 : most;
        var last = lines.Count <= most + 1 ? FormatNumber(lines[^1]) : $"{FormatNumber(lines.Count - most)} more";
        return $"lines {string.Join(", ", lines.Take(shown).Select(FormatNumber))} and {last}";
    }

    public static string FormatNumber(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Join(IReadOnlyList<string> words, string conjunction) =>
        words.Count <= 1 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} {conjunction} {words[^1]}";

    public static string FormatNumber(int count) => FormatNumber((long)count);
}
