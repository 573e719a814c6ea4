using System.Globalization;

namespace DqCheck;

/// <summary>Numbers in sentences: 1 row, 1,234 rows.</summary>
internal static class Counted
{
    public static string Of(long count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    public static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Number(int count) => Number((long)count);
}
