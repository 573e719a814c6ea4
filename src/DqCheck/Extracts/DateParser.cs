using System.Buffers.Text;

namespace DqCheck.Extracts;

/// <summary>Parses the three date formats of extracts; the month never comes first.</summary>
internal static class DateParser
{
    /// <summary>The names of the formats, by <see cref="DateFormat"/>.</summary>
    public static readonly IReadOnlyList<string> FormatNames = ["YYYYMMDD", "YYYY-MM-DD", "DD/MM/YYYY"];

    /// <summary>Parses a valid date: its day number, its format, and whether a time of midnight follows it.</summary>
    public static bool TryParse(ReadOnlySpan<byte> cell, out int day, out DateFormat form, out bool midnight)
    {
        midnight = cell.Length > 9 && cell[^9] is (byte)' ' or (byte)'T' && cell[^8..].SequenceEqual("00:00:00"u8);
        if (midnight)
            cell = cell[..^9];
        form = cell switch
        {
            [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _] => DateFormat.Hyphens,
            [_, _, (byte)'/', _, _, (byte)'/', _, _, _, _] => DateFormat.Slashes,
            _ => DateFormat.Digits,
        };
        day = 0;
        return form switch
        {
            DateFormat.Hyphens => TryGetDay(cell[..4], cell[5..7], cell[8..], out day),
            DateFormat.Slashes => TryGetDay(cell[6..], cell[3..5], cell[..2], out day),
            _ => cell.Length == 8 && TryGetDay(cell[..4], cell[4..6], cell[6..], out day),
        };
    }

    /// <summary>
    /// In which order day and month may stand in a date with the year at its end, with or without leading zeros and a time.
    /// </summary>
    public static DayOrders FindOrders(ReadOnlySpan<byte> cell)
    {
        var separator = cell.IndexOfAny((byte)'/', (byte)'-', (byte)'.');
        if (separator is not (1 or 2))
            return DayOrders.None;
        var second = separator + 1 + cell[(separator + 1)..].IndexOf(cell[separator]);
        if (second - separator is not (2 or 3) || cell.Length < second + 5)
            return DayOrders.None;
        var year = cell.Slice(second + 1, 4);
        var isWhole = cell.Length == second + 5 || cell[second + 5] is (byte)' ' or (byte)'T';
        if (!isWhole)
            return DayOrders.None;
        var one = cell[..separator];
        var other = cell[(separator + 1)..second];
        return (TryGetDay(year, other, one, out _) ? DayOrders.DayFirst : DayOrders.None)
            | (TryGetDay(year, one, other, out _) ? DayOrders.MonthFirst : DayOrders.None);
    }

    /// <summary>Parses digits only: no sign, no decimal point, no spaces.</summary>
    public static bool TryParseDigits(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        return digits.Length is > 0 and < 10
            && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && Utf8Parser.TryParse(digits, out number, out _);
    }

    private static bool TryGetDay(ReadOnlySpan<byte> year, ReadOnlySpan<byte> month, ReadOnlySpan<byte> day, out int number)
    {
        number = 0;
        if (!TryParseDigits(year, out var y) || !TryParseDigits(month, out var m) || !TryParseDigits(day, out var d))
            return false;
        if (y < 1 || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, m))
            return false;
        number = new DateOnly(y, m, d).DayNumber;
        return true;
    }
}
