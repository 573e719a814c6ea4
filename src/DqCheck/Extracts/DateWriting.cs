namespace DqCheck.Extracts;

/// <summary>
/// How a date is written, in one byte: its format, whether a time of midnight follows it, and in which order day and month may stand.
/// </summary>
internal static class DateWriting
{
    private const int FormatBits = 3;
    private const int MidnightBit = 4;
    private const int OrdersShift = 3;

    /// <summary>Reads a cell; <paramref name="day"/> stays as it is where it holds no date.</summary>
    public static byte Read(ReadOnlySpan<byte> cell, ref int day)
    {
        var orders = (byte)((int)DateParser.FindOrders(cell) << OrdersShift);
        if (!DateParser.TryParse(cell, out var number, out var form, out var midnight))
            return orders;
        day = number;
        return (byte)(orders | ((int)form + 1) | (midnight ? MidnightBit : 0));
    }

    /// <summary>The format of a date, and whether a time of midnight followed it; null for anything but a date.</summary>
    public static (DateFormat Form, bool Midnight)? GetFormat(byte writing) =>
        (writing & FormatBits) > 0 ? ((DateFormat)((writing & FormatBits) - 1), (writing & MidnightBit) != 0) : null;

    /// <summary>In which order day and month may stand, if the year comes last.</summary>
    public static DayOrders GetOrders(byte writing) => (DayOrders)(writing >> OrdersShift);
}
