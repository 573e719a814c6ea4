using System.Globalization;

namespace DqCheck;

/// <summary>Numbers in sentences: 1 row, 1,234 rows.</summary>
internal static class Plural
{
    public static string Format(long count, string one, string many) => $"{FormatNumber(count)} {(count == 1 ? one : many)}";

    public static string FormatNumber(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string FormatNumber(int count) => FormatNumber((long)count);
}
