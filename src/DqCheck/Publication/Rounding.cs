using System.Globalization;
using DqCheck.Records;
using DqCheck.Tables;

namespace DqCheck.Publication;

/// <summary>
/// Rounds counts for an audience. A provider sees the counts themselves. In a commissioner's copy each count becomes one of the two
/// neighbouring multiples of 5, the nearer one more often: fixed random rounding. The draw depends on who is counted alone, so the same
/// people give the same number in every table, format, contract and month, and nothing can be learnt from two of them.
/// </summary>
/// <param name="isOn">Whether counts are rounded.</param>
internal sealed class Rounding(bool isOn)
{
    private const int Step = 5;

    /// <summary>Whether counts are rounded.</summary>
    public bool IsOn => isOn;

    /// <summary>The number to show. A multiple of 5 stays; another is rounded up with the probability remainder ÷ 5.</summary>
    public long Round(KeyedCount count)
    {
        if (!isOn)
            return count.Number;
        if (!count.IsKeyed)
            throw new InvalidOperationException("A count without a key cannot be rounded.");
        var remainder = count.Number % Step;
        var draw = ByteHash.Mix(count.Key ^ ByteHash.Mix((ulong)count.Number)) % Step;
        return count.Number - remainder + (draw < (ulong)remainder ? Step : 0);
    }

    /// <summary>The number to show; null stays null.</summary>
    public long? Round(KeyedCount? count) => count is { } number ? Round(number) : null;

    /// <summary>The counts that a number that is shown can stand for.</summary>
    public static (long From, long To) GetRange(long shown) => (Math.Max(0, shown - Step + 1), shown + Step - 1);

    /// <summary>A number for a sentence: <c>1,235</c>.</summary>
    public string ToWords(KeyedCount count) => Round(count).ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with a noun for a sentence: <c>1 row</c>, <c>1,235 rows</c>.</summary>
    public string ToWords(KeyedCount count, string one, string many) => Plural.Format(Round(count), one, many);
}
