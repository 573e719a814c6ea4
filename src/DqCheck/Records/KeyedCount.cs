using System.Globalization;

namespace DqCheck.Records;

/// <summary>
/// A count with its cell key, from which a commissioner's copy draws how to round it: the same people give the same number everywhere,
/// other people another draw.
/// </summary>
/// <param name="Number">The exact count.</param>
/// <param name="Key">The cell key: the sum of the keys of those counted, as often as each counts; it wraps round.</param>
/// <remarks>The cell-key method of statistical offices. Sums and differences of counts have the sums and differences of their keys.</remarks>
internal readonly record struct KeyedCount(long Number, ulong Key) : IFormattable
{
    /// <summary>A count that no copy shows, or of something other than people.</summary>
    public static KeyedCount WithoutKey(long number) => new(number, 0);

    /// <summary>Whether it may be rounded: it is of people, or of nobody.</summary>
    public bool IsKeyed => Key != 0 || Number == 0;

    /// <summary>Counts things, each by the key of the client to whom it belongs.</summary>
    public static KeyedCount Of(IEnumerable<ulong> keys) => keys.Aggregate(default(KeyedCount), (count, key) => count.Plus(key));

    /// <summary>The sum of counts.</summary>
    public static KeyedCount Sum(IEnumerable<KeyedCount> counts) => counts.Aggregate(default(KeyedCount), (sum, count) => sum + count);

    /// <summary>One more, who has a key.</summary>
    public KeyedCount Plus(ulong key) => new(Number + 1, Key + key);

    public static KeyedCount operator +(KeyedCount a, KeyedCount b) => new(a.Number + b.Number, a.Key + b.Key);

    public static KeyedCount operator -(KeyedCount a, KeyedCount b) => new(a.Number - b.Number, a.Key - b.Key);

    public static implicit operator long(KeyedCount count) => count.Number;

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    public string ToString(string? format, IFormatProvider? formatProvider) => Number.ToString(format, formatProvider);
}
