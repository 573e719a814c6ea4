using DqCheck.Tables;

namespace DqCheck.Extracts;

/// <summary>
/// Turns the cells of rows into ids of values. A cell that repeats the one above it, as most do, costs a comparison;
/// the others of a batch are looked up column by column, so that one table is in use at a time and its lookups do not wait for each other.
/// </summary>
internal sealed class RowNumbering
{
    /// <summary>So many bytes of long values are enough for a batch.</summary>
    private const int Most = 1 << 24;

    private readonly ValueTable[] _values;
    private readonly int[] _slots;

    /// <summary>Keys of the row above, by cell; of a long value it says where in the batch its bytes stand.</summary>
    private readonly ulong[] _above;

    /// <summary>Ids above the batch, by slot.</summary>
    private readonly int[] _ids;

    /// <summary>Cells of the batch that differ from the one above: how many of each slot, their keys and rows.</summary>
    private readonly int[] _changes;
    private readonly ulong[] _keys;
    private readonly byte[] _rows;
    private readonly int[] _found = new int[RowBatch.Capacity];

    /// <summary>Bytes of the long values of the batch.</summary>
    private byte[] _bytes = [];
    private int _used;

    public RowNumbering(Header header, ValueTable[] values)
    {
        (_values, _slots) = (values, header.Slots);
        (_above, _ids, _changes) = (new ulong[_slots.Length], new int[values.Length], new int[values.Length]);
        (_keys, _rows) = (new ulong[values.Length * RowBatch.Capacity], new byte[values.Length * RowBatch.Capacity]);
    }

    /// <summary>Whether the batch is to be finished before another row is noted, however few it has.</summary>
    public bool IsFull => _used >= Most;

    /// <summary>Notes the cells of a row of the batch, which is where the reader is. Of a row that never closes no cell is believed.</summary>
    public void Note(RowReader rows, int row)
    {
        var above = _above;
        var bytes = rows.Bytes;
        var cells = Math.Min(rows.Cells, above.Length);
        for (var i = 0; i < cells; i++)
        {
            var cell = rows.Untrimmed(i);
            var key = CellKey.Of(cell, bytes);
            if (key != above[i] || key == CellKey.Long) Note(i, row, cell, key);
        }

        for (var i = cells; i < above.Length; i++) Note(i, row, [], 0);
    }

    /// <summary>Writes the ids of all rows noted, and in which slots each may differ from the one above.</summary>
    public void Finish(RowBatch batch)
    {
        batch.Blank();
        for (var slot = 0; slot < _ids.Length; slot++)
        {
            var changes = _changes[slot];
            if (changes == 0 && _ids[slot] == 0) continue;
            var first = slot * RowBatch.Capacity;
            _values[slot].Ids(_keys.AsSpan(first, changes), _bytes, _found);
            batch.Fill(slot, _ids[slot], _rows.AsSpan(first, changes), _found);
            if (changes > 0) _ids[slot] = _found[changes - 1];
            _changes[slot] = 0;
        }

        // The bytes of long values are gone: the next row looks them up again.
        _used = 0;
        for (var i = 0; i < _above.Length; i++) _above[i] = Math.Min(_above[i], CellKey.Long);
    }

    private void Note(int i, int row, ReadOnlySpan<byte> cell, ulong key)
    {
        var slot = _slots[i];
        if (slot < 0) return;
        var trimmed = RowReader.Trim(cell);
        if (trimmed.Length < cell.Length) key = CellKey.Of(cell = trimmed);
        var above = _above[i];
        if (key == CellKey.Long)
        {
            if (above > CellKey.Long && CellKey.Bytes(above, _bytes).SequenceEqual(cell)) return;
            key = Keep(cell);
        }
        else if (key == above)
        {
            return;
        }

        _above[i] = key;
        var place = (slot * RowBatch.Capacity) + _changes[slot]++;
        (_keys[place], _rows[place]) = (key, (byte)row);
    }

    private ulong Keep(ReadOnlySpan<byte> cell)
    {
        if (_used + cell.Length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _used + cell.Length));
        cell.CopyTo(_bytes.AsSpan(_used));
        _used += cell.Length;
        return CellKey.OfLong(_used - cell.Length, cell.Length);
    }
}
