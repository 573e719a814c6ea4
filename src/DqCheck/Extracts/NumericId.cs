using System.Buffers.Text;
using DqCheck.Tables;

namespace DqCheck.Extracts;

/// <summary>
/// Uses whole numbers as their own ids: identifiers are mostly numbers, each occurring for the first time, and so need no lookup table.
/// </summary>
internal static class NumericId
{
    /// <summary>Exclusive upper limit of the ids of numbers.</summary>
    public const int Limit = MaxValue + MinId + 1;

    /// <summary>The digits of the greatest number.</summary>
    public const int Digits = 10;

    private const int MaxValue = 1_999_999_999;

    private const int MinId = ValueTable.NotAnswered + 1;

    /// <summary>The id of a cell that is a whole number without sign or leading zeros; 0 of any other.</summary>
    public static int Parse(ReadOnlySpan<byte> cell)
    {
        if (cell.Length is 0 or > Digits || (cell[0] == (byte)'0' && cell.Length > 1) || cell[0] is < (byte)'0' or > (byte)'9')
            return 0;
        return Utf8Parser.TryParse(cell, out uint number, out var used) && used == cell.Length && number <= MaxValue
            ? (int)number + MinId
            : 0;
    }

    /// <summary>The same for a cell of at most eight bytes, by its key.</summary>
    public static int Parse(ulong key)
    {
        if (key is 0 or >= CellKey.Long || ((byte)key == (byte)'0' && key > byte.MaxValue))
            return 0;
        var digits = EightDigits.PadWithZeros(key);
        return EightDigits.AreDigits(digits) ? EightDigits.ToNumber(digits) + MinId : 0;
    }

    /// <summary>Writes the number.</summary>
    public static ReadOnlySpan<byte> Format(int id, Span<byte> room) =>
        Utf8Formatter.TryFormat(id - MinId, room, out var written) ? room[..written] : [];
}
