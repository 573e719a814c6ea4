using System.Globalization;

namespace DqCheck;

/// <summary>Numbers and lists in sentences: 1 row, 1,234 rows; a, b or c.</summary>
internal static class Plural
{
    public static string Format(long count, string one, string many) => $"{FormatNumber(count)} {(count == 1 ? one : many)}";

    /// <summary>Alternatives in a sentence: a, b or c.</summary>
    public static string JoinOr(IReadOnlyList<string> words) =>
        words.Count <= 1 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";

    public static string FormatNumber(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string FormatNumber(int count) => FormatNumber((long)count);
}
