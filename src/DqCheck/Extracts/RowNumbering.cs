using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Extracts;

/// <summary>
/// Turns the cells of rows into ids of values. What repeats the row above, as most does, is passed over:
/// up to the first byte that differs without a look at the cells, behind it by comparing the keys of many cells at once.
/// </summary>
internal sealed class RowNumbering
{
    private const int Bits = SlotSet.Bits;

    /// <summary>Stands for a long cell above, whose key says nothing: no cell of UTF-8 has it.</summary>
    private const ulong Unlike = ulong.MaxValue;

    private readonly ValueTable[] _values;
    private readonly RecentIds _recent;
    private readonly How[] _how;

    /// <summary>Cells of the columns that the data set has.</summary>
    private readonly ulong[] _known;

    /// <summary>Keys of the row, and of what the row above holds when it is trimmed, by cell.</summary>
    private readonly RowKeys _keys;
    private readonly ulong[] _above;

    /// <summary>Ids of the row by slot.</summary>
    private readonly int[] _ids;

    /// <summary>How the cells of a column of the file become ids.</summary>
    private readonly record struct How(int Slot, int Na, DayIds? Days, bool HasOwnNumbers);

    public RowNumbering(Header header, ValueTable[] values)
    {
        (_values, _recent, _ids) = (values, new(values.Length), new int[values.Length]);
        DayIds?[] days = [.. values.Select(v => v.Column.Type == ColumnType.Date ? new DayIds() : null)];
        _how =
        [
            .. header.Slots.Select(slot =>
                slot < 0 ? default : new How(slot, values[slot].LastEmpty, days[slot], values[slot].NumbersAreIds)
            ),
        ];
        _known = SlotSet.Of(header.Slots.Index().Where(s => s.Item >= 0).Select(s => s.Index));
        (_keys, _above) = (new(_how.Length), new ulong[SlotSet.Words(_how.Length) * Bits]);
    }

    /// <summary>Writes the ids of the row where the reader is. Of a row that never closes no cell is believed.</summary>
    public void Write(RowReader rows, RowBatch batch, int row)
    {
        var first = _keys.Read(rows);
        for (var word = first / Bits; word < _known.Length; word++)
        {
            var unlike = Unlikes(word) & _known[word] & (ulong.MaxValue << Math.Max(0, first - (word * Bits)));
            if (unlike != 0)
                Take(rows, word, unlike);
        }

        _ids.CopyTo(batch.Ids(row));
    }

    /// <summary>Takes the ids of cells that are others than above.</summary>
    private void Take(RowReader rows, int word, ulong cells)
    {
        var keys = _keys.Keys.Slice(word * Bits, Bits);
        var above = _above.AsSpan(word * Bits, Bits);
        var how = _how.AsSpan(word * Bits);
        var (ids, recent) = (_ids, _recent);
        for (; cells != 0; cells &= cells - 1)
        {
            var i = BitOperations.TrailingZeroCount(cells);
            ref readonly var column = ref how[i];
            var key = keys[i];

            // Nothing is believed of a cell that the row lacks, nor of any where it never closes. Most others are NA, dates, numbers of
            // their own, or were met lately.
            var id =
                key == 0 ? 0
                : key == CellKey.Na ? column.Na
                : column.Days is { } days ? days.Find(key, DateForm.Digits)
                : column.HasOwnNumbers && OwnNumber.Id(key) is > 0 and var own ? own
                : recent.Find(column.Slot, key);
            if (id < 0)
                id = LookUp(RowReader.Trim(rows.Untrimmed((word * Bits) + i)), column, ref key);
            above[i] = key;
            ids[column.Slot] = id;
        }
    }

    /// <summary>Which of the 64 cells of a word have another key than the cell above.</summary>
    private ulong Unlikes(int word)
    {
        var keys = MemoryMarshal.Cast<ulong, Vector256<ulong>>(_keys.Keys.Slice(word * Bits, Bits));
        var above = MemoryMarshal.Cast<ulong, Vector256<ulong>>(_above.AsSpan(word * Bits, Bits));
        var like = 0UL;
        for (var i = 0; i < keys.Length; i++)
            like |= (ulong)Vector256.Equals(keys[i], above[i]).ExtractMostSignificantBits() << (i * Vector256<ulong>.Count);
        return ~like;
    }

    /// <summary>The id of any other cell, trimmed, and its key then.</summary>
    private int LookUp(ReadOnlySpan<byte> cell, in How column, ref ulong key)
    {
        var (slot, values, trimmed) = (column.Slot, _values[column.Slot], CellKey.Of(cell));
        key = trimmed == CellKey.Long ? Unlike : trimmed;
        if (trimmed == 0)
            return 0;
        if (column.Days is { } days && DayIds.Digits(cell) is (not 0, _) date)
            return IdOfDate(cell, trimmed, values, days, date);
        var hint = trimmed == CellKey.Long ? CellKey.Hint(cell) : trimmed;
        if (hint > CellKey.Long && _recent.Find(slot, hint) is > 0 and var met && values.Keeps(met) && values.Utf8(met).SequenceEqual(cell))
            return met;
        var id = values.Id(cell, trimmed);
        if (hint != CellKey.Long && (id == 0 || values.Keeps(id)))
            _recent.Add(slot, hint, id);
        return id;
    }

    private static int IdOfDate(ReadOnlySpan<byte> cell, ulong key, ValueTable values, DayIds days, (ulong Digits, DateForm Form) date)
    {
        if (days.Find(date.Digits, date.Form) is var met and > 0)
            return met;
        var id = values.Id(cell, key);
        days.Add(date.Digits, date.Form, id);
        return id;
    }
}
