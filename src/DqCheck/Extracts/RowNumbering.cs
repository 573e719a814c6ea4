using DqCheck.Tables;

namespace DqCheck.Extracts;

/// <summary>
/// Turns the cells of rows into ids of values. What repeats the row above, as most does, is passed over:
/// up to the first byte that differs without a look at the cells, behind it at the cost of a comparison each.
/// </summary>
internal sealed class RowNumbering
{
    private readonly ValueTable[] _values;
    private readonly int[] _slots;

    /// <summary>Keys of the row above, by cell.</summary>
    private readonly ulong[] _above;

    /// <summary>Ids of the row above, by slot.</summary>
    private readonly int[] _ids;

    /// <summary>Bytes of the row above.</summary>
    private byte[] _bytes = [];
    private int _length;

    public RowNumbering(Header header, ValueTable[] values)
    {
        (_values, _slots) = (values, header.Slots);
        (_above, _ids) = (new ulong[_slots.Length], new int[values.Length]);
    }

    /// <summary>Writes the ids of the row where the reader is, and the slots in which they differ from those of the row above. Of a row that never closes no cell is believed.</summary>
    public void Write(RowReader rows, RowBatch batch, int row)
    {
        var above = _above;
        var changed = batch.Changed(row);
        var bytes = rows.Bytes;
        changed.Clear();
        var cells = Math.Min(rows.Cells, above.Length);
        for (var i = Repeated(bytes); i < cells; i++)
        {
            var cell = rows.Untrimmed(i);
            var key = CellKey.Of(cell, bytes);
            if (key != above[i] || key == CellKey.Long) Take(i, cell, key, changed);
        }

        for (var i = cells; i < above.Length; i++) Take(i, [], 0, changed);
        _ids.CopyTo(batch.Ids(row));
    }

    /// <summary>How many cells at the beginning are those of the row above, by their bytes; none where a quote may hide a comma.</summary>
    private int Repeated(ReadOnlySpan<byte> bytes)
    {
        var same = bytes[..bytes.CommonPrefixLength(_bytes.AsSpan(0, _length))];
        var cells = same.Contains((byte)'"') ? 0 : same.Count((byte)',');
        if (bytes.Length > _bytes.Length) _bytes = new byte[2 * bytes.Length];
        bytes[same.Length..].CopyTo(_bytes.AsSpan(same.Length));
        _length = bytes.Length;
        return cells;
    }

    private void Take(int i, ReadOnlySpan<byte> cell, ulong key, Span<ulong> changed)
    {
        var slot = _slots[i];
        if (slot < 0) return;
        var trimmed = RowReader.Trim(cell);
        if (trimmed.Length < cell.Length) key = CellKey.Of(cell = trimmed);
        if (key == _above[i] && key != CellKey.Long) return;
        _above[i] = key;
        var id = _values[slot].Id(cell, key);
        if (id == _ids[slot]) return;
        _ids[slot] = id;
        SlotSet.Add(changed, slot);
    }
}
