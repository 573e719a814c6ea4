using System.Runtime.CompilerServices;
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
    private readonly DayIds?[] _days;
    private readonly int[] _slots;

    /// <summary>Keys of the row, and of what the row above holds when it is trimmed, by cell.</summary>
    private readonly RowKeys _keys;
    private readonly ulong[] _above;

    /// <summary>Ids of the row, and of the row above, by slot.</summary>
    private readonly int[] _ids, _idsAbove;

    public RowNumbering(Header header, ValueTable[] values)
    {
        (_values, _slots) = (values, header.Slots);
        (_recent, _days) = (new(values.Length), [.. values.Select(v => v.Column.Type == ColumnType.Date ? new DayIds() : null)]);
        (_keys, _above) = (new(_slots.Length), new ulong[SlotSet.Words(_slots.Length) * Bits]);
        (_ids, _idsAbove) = (new int[SlotSet.Words(values.Length) * Bits], new int[SlotSet.Words(values.Length) * Bits]);
    }

    /// <summary>Writes the ids of the row where the reader is, and the slots in which they differ from those of the row above. Of a row that never closes no cell is believed.</summary>
    public void Write(RowReader rows, RowBatch batch, int row)
    {
        var first = _keys.Read(rows);
        for (var word = first / Bits; word * Bits < _slots.Length; word++)
        {
            var unlike = Unlikes(word) & (ulong.MaxValue << Math.Max(0, first - (word * Bits)));
            for (; unlike != 0; unlike &= unlike - 1) Take(rows, SlotSet.First(word, unlike));
        }

        var ids = batch.Ids(row);
        var changed = batch.Changed(row);
        _ids.AsSpan(0, ids.Length).CopyTo(ids);
        for (var word = 0; word < changed.Length; word++) changed[word] = Changes(word);
    }

    /// <summary>Which of the 64 cells of a word have another key than the cell above.</summary>
    private ulong Unlikes(int word)
    {
        var keys = MemoryMarshal.Cast<ulong, Vector256<ulong>>(_keys.Keys.Slice(word * Bits, Bits));
        var above = MemoryMarshal.Cast<ulong, Vector256<ulong>>(_above.AsSpan(word * Bits, Bits));
        var like = 0UL;
        for (var i = 0; i < keys.Length; i++) like |= (ulong)Vector256.Equals(keys[i], above[i]).ExtractMostSignificantBits() << (i * Vector256<ulong>.Count);
        return ~like;
    }

    /// <summary>Which of the 64 ids of a word differ from those above, which they then are.</summary>
    private ulong Changes(int word)
    {
        var ids = MemoryMarshal.Cast<int, Vector256<int>>(_ids.AsSpan(word * Bits, Bits));
        var above = MemoryMarshal.Cast<int, Vector256<int>>(_idsAbove.AsSpan(word * Bits, Bits));
        var like = 0UL;
        for (var i = 0; i < ids.Length; i++)
        {
            like |= (ulong)Vector256.Equals(ids[i], above[i]).ExtractMostSignificantBits() << (i * Vector256<int>.Count);
            above[i] = ids[i];
        }

        return ~like;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Take(RowReader rows, int i)
    {
        var (slot, key) = (_slots[i], _keys.Keys[i]);
        if (slot < 0) return;

        // Nothing is believed of a cell that the row lacks, nor of any where it never closes.
        var id = key == 0 ? 0 : Find(slot, key);
        if (id < 0) id = LookUp(RowReader.Trim(rows.Untrimmed(i)), slot, ref key);
        _above[i] = key;
        _ids[slot] = id;
    }

    /// <summary>The id of a short cell that is a number of its own or was met lately, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(int slot, ulong key)
    {
        if (_days[slot] is { } days) return days.Find(key, DateForm.Digits);
        return _values[slot].NumbersAreIds && OwnNumber.Id(key) is > 0 and var own ? own : _recent.Find(slot, key);
    }

    /// <summary>The id of any other cell, trimmed, and its key then.</summary>
    private int LookUp(ReadOnlySpan<byte> cell, int slot, ref ulong key)
    {
        var (values, trimmed) = (_values[slot], CellKey.Of(cell));
        key = trimmed == CellKey.Long ? Unlike : trimmed;
        if (trimmed == 0) return 0;
        if (_days[slot] is { } days && DayIds.Digits(cell) is (not 0, _) date) return IdOfDate(cell, trimmed, values, days, date);
        var hint = trimmed == CellKey.Long ? CellKey.Hint(cell) : trimmed;
        if (hint > CellKey.Long && _recent.Find(slot, hint) is > 0 and var met && values.Keeps(met) && values.Utf8(met).SequenceEqual(cell)) return met;
        var id = values.Id(cell, trimmed);
        if (hint != CellKey.Long && (id == 0 || values.Keeps(id))) _recent.Add(slot, hint, id);
        return id;
    }

    private static int IdOfDate(ReadOnlySpan<byte> cell, ulong key, ValueTable values, DayIds days, (ulong Digits, DateForm Form) date)
    {
        if (days.Find(date.Digits, date.Form) is var met and > 0) return met;
        var id = values.Id(cell, key);
        days.Add(date.Digits, date.Form, id);
        return id;
    }
}
