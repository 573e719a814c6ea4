using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using DqCheck.Tables;

namespace DqCheck.Extracts;

/// <summary>
/// Caches the ids of dates in a column, found by year, month and day, because a date column has too many values for <see
/// cref="RecentIdCache"/>.
/// </summary>
internal sealed class DateIdCache
{
    private const int FirstYear = 1900;

    private const int Years = 256;

    private const int Months = 16;

    private const int Days = 32;

    /// <summary>Ids by format and year, each by month and day; 0 of a day that has not occurred.</summary>
    private readonly int[]?[] _years = new int[Years * DateParser.FormatNames.Count][];

    /// <summary>The id of the day of eight digits, or -1.</summary>
    /// <param name="digits">Year, month and day, as in a cell or as <see cref="ParseDigits"/> returns them.</param>
    /// <param name="form">The format of the date.</param>
    public int Find(ulong digits, DateFormat form)
    {
        if (!EightDigits.AreDigits(digits))
            return -1;
        var (year, day) = GetPosition(digits, form);
        if ((uint)year >= (uint)_years.Length || _years[year] is not { } days || (uint)day >= (uint)days.Length)
            return -1;
        var id = days[day];
        return id > 0 ? id : -1;
    }

    /// <summary>Adds the id of a day; digits that are no valid day are ignored.</summary>
    public void Add(ulong digits, DateFormat form, int id)
    {
        if (!EightDigits.AreDigits(digits))
            return;
        var (year, day) = GetPosition(digits, form);
        if ((uint)year < (uint)_years.Length && day < Months * Days)
            (_years[year] ??= new int[Months * Days])[day] = id;
    }

    /// <summary>Year, month and day of a cell as eight digits, and its format; 0 where it has no date format.</summary>
    public static (ulong Digits, DateFormat Form) ParseDigits(ReadOnlySpan<byte> cell) =>
        cell switch
        {
            { Length: 8 } => (BinaryPrimitives.ReadUInt64LittleEndian(cell), DateFormat.Digits),
            [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _] => (Join(cell[..4], cell[5..7], cell[8..]), DateFormat.Hyphens),
            [_, _, (byte)'/', _, _, (byte)'/', _, _, _, _] => (Join(cell[6..], cell[3..5], cell[..2]), DateFormat.Slashes),
            _ => (0, DateFormat.Digits),
        };

    private static ulong Join(ReadOnlySpan<byte> year, ReadOnlySpan<byte> month, ReadOnlySpan<byte> day) =>
        BinaryPrimitives.ReadUInt32LittleEndian(year)
        | ((ulong)BinaryPrimitives.ReadUInt16LittleEndian(month) << 32)
        | ((ulong)BinaryPrimitives.ReadUInt16LittleEndian(day) << 48);

    /// <summary>The position of a day; out of range where the digits are no valid day.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int Year, int Day) GetPosition(ulong digits, DateFormat form)
    {
        var pairs = EightDigits.ToPairs(digits);
        var year = (100 * (int)(pairs & 0xFF)) + (int)(pairs >> 16 & 0xFF) - FirstYear;
        var month = (int)(pairs >> 32 & 0xFF);
        var day = (int)(pairs >> 48);
        return (year is < 0 or >= Years || day >= Days ? -1 : ((int)form * Years) + year, (month * Days) + day);
    }
}
