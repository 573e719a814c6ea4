using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DqCheck.Tables;

namespace DqCheck.Extracts;

/// <summary>
/// Encodes the cells of rows as ids of values. Cells that repeat the row above, as most do, are skipped: up to the first byte that differs
/// without looking at the cells, after it by comparing the keys of many cells at once.
/// </summary>
internal sealed class RowEncoder
{
    private const int Bits = SlotSet.Bits;

    /// <summary>The key of a long cell in the row above, so that the next row always differs: no cell of UTF-8 has it.</summary>
    private const ulong DifferentKey = ulong.MaxValue;

    private readonly ValueTable[] _values;
    private readonly RecentIdCache _recent;
    private readonly ColumnEncoding[] _encodings;
    private readonly ReadingFaults _faults;

    /// <summary>The cells whose columns are in the data set, as a set.</summary>
    private readonly ulong[] _known;

    /// <summary>The keys of the row.</summary>
    private readonly RowKeys _keys;
    private readonly ulong[] _above;

    /// <summary>The ids of the row, by slot.</summary>
    private readonly int[] _ids;

    /// <summary>How the cells of a column of the file are encoded.</summary>
    private readonly record struct ColumnEncoding(int Slot, int NaId, bool HasOwnNumbers);

    /// <param name="header">The header.</param>
    /// <param name="values">The values of all columns.</param>
    /// <param name="unread">Slots of columns that are read as blank.</param>
    /// <param name="faults">Receives the columns with invisible characters.</param>
    public RowEncoder(Header header, ValueTable[] values, IReadOnlySet<int> unread, ReadingFaults faults)
    {
        _values = values;
        _faults = faults;
        _recent = new(values.Length);
        _ids = new int[values.Length];
        _encodings =
        [
            .. header.Slots.Select(slot =>
                slot < 0 ? default : new ColumnEncoding(slot, values[slot].LastBlankId, values[slot].NumbersAreIds)
            ),
        ];
        _known = SlotSet.Create(header.Slots.Index().Where(s => s.Item >= 0 && !unread.Contains(s.Item)).Select(s => s.Index));
        _keys = new(_encodings.Length);
        _above = new ulong[SlotSet.GetWordCount(_encodings.Length) * Bits];
    }

    /// <summary>Writes the ids of the reader's current row.</summary>
    public void Write(RowReader rows, RowBatch batch, int row)
    {
        var first = _keys.Read(rows);
        for (var word = first / Bits; word < _known.Length; word++)
        {
            var unlike = FindDifferences(word) & _known[word] & (ulong.MaxValue << Math.Max(0, first - (word * Bits)));
            if (unlike != 0)
                EncodeCells(rows, word, unlike);
        }

        _ids.CopyTo(batch.GetIds(row));
    }

    /// <summary>Encodes the cells that differ from the row above.</summary>
    private void EncodeCells(RowReader rows, int word, ulong cells)
    {
        var keys = _keys.Keys.Slice(word * Bits, Bits);
        var above = _above.AsSpan(word * Bits, Bits);
        var encodings = _encodings.AsSpan(word * Bits);
        var ids = _ids;
        var recent = _recent;
        for (; cells != 0; cells &= cells - 1)
        {
            var i = BitOperations.TrailingZeroCount(cells);
            ref readonly var column = ref encodings[i];
            var key = keys[i];

            // Most cells are blank, NA, numbers that are their own ids, or values that occurred recently.
            int id;
            if (key == 0)
                id = 0;
            else if (key == CellKey.Na)
                id = column.NaId;
            else
            {
                id = column.HasOwnNumbers ? NumericId.Parse(key) : 0;
                if (id == 0)
                    id = recent.Find(column.Slot, key);
            }

            if (id < 0)
                id = FindId(Trim(rows, (word * Bits) + i, column.Slot), column, ref key);
            above[i] = key;
            ids[column.Slot] = id;
        }
    }

    private ReadOnlySpan<byte> Trim(RowReader rows, int index, int slot)
    {
        var cell = rows.GetUntrimmedCell(index);
        var trimmed = RowReader.Trim(cell);
        var isMark = index == 0 && rows.HasLateByteOrderMark;
        if (trimmed.Length < cell.Length && !isMark && InvisibleCharacters.WereTrimmed(cell, trimmed))
            _faults.TrimmedCells.TryAdd(slot, rows.Line);
        return trimmed;
    }

    /// <summary>Which of the 64 cells of a word have another key than the cell above.</summary>
    private ulong FindDifferences(int word)
    {
        var keys = MemoryMarshal.Cast<ulong, Vector256<ulong>>(_keys.Keys.Slice(word * Bits, Bits));
        var above = MemoryMarshal.Cast<ulong, Vector256<ulong>>(_above.AsSpan(word * Bits, Bits));
        var like = 0UL;
        for (var i = 0; i < keys.Length; i++)
            like |= (ulong)Vector256.Equals(keys[i], above[i]).ExtractMostSignificantBits() << (i * Vector256<ulong>.Count);
        return ~like;
    }

    /// <summary>Finds the id of any other cell, trimmed, and sets its trimmed key.</summary>
    private int FindId(ReadOnlySpan<byte> cell, in ColumnEncoding column, ref ulong key)
    {
        var slot = column.Slot;
        var values = _values[column.Slot];
        var trimmed = CellKey.Create(cell);
        key = trimmed == CellKey.Long ? DifferentKey : trimmed;
        if (trimmed == 0)
            return 0;
        var hint = trimmed == CellKey.Long ? CellKey.GetHint(cell) : trimmed;
        if (hint > CellKey.Long)
        {
            var recent = _recent.Find(slot, hint);
            if (recent > 0 && values.IsStored(recent) && values.GetUtf8(recent).SequenceEqual(cell))
                return recent;
        }

        var id = values.GetId(cell, trimmed);
        if (hint != CellKey.Long && (id == 0 || values.IsStored(id)))
            _recent.Add(slot, hint, id);
        return id;
    }
}
