using DqCheck.Extracts;
using DqCheck.Rulesets;

namespace DqCheck.Records;

/// <summary>All records of one kind: their cells as ids of values, column by column, and the record each belongs to.</summary>
internal sealed class RecordTable
{
    /// <summary>Records in a block of a column, and so in a slice that is checked at once.</summary>
    public const int ChunkSize = 1 << 11;

    /// <summary>
    /// Ids from the first of a column to that of the next in the last block: a little more than a block, or the processor's cache would
    /// take them all for the same place.
    /// </summary>
    private const int Stride = ChunkSize + 16;

    private readonly IdColumn[] _ids;

    /// <summary>The ids of the last block, column by column.</summary>
    private readonly int[] _last;

    public RecordTable(RecordKind kind, IReadOnlyList<Column> columns)
    {
        Kind = kind;
        Columns = columns;
        FirstSlot = columns.Count > 0 ? columns[0].Slot : 0;
        _last = new int[columns.Count * Stride];
        _ids = [.. columns.Select((_, i) => new IdColumn(_last, i * Stride))];
    }

    public RecordKind Kind { get; }

    /// <summary>Own columns; they stand side by side.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Slot of the first own column.</summary>
    public int FirstSlot { get; }

    public int Count { get; private set; }

    /// <summary>Indices of the records that these belong to; of clients all 0.</summary>
    public IdColumn Parents { get; } = new();

    /// <summary>The slots of the own columns.</summary>
    public ulong[] GetSlots() => SlotSet.Create(Columns.Select(c => c.Slot));

    /// <summary>The ids of an own column.</summary>
    public IdColumn GetIds(int slot) => _ids[slot - FirstSlot];

    public int GetCellId(int record, int slot) => _ids[slot - FirstSlot][record];

    /// <summary>Index of the record that this one belongs to.</summary>
    public int GetParent(int record) => Parents[record];

    /// <summary>Whether a record has these cells, all of them.</summary>
    public bool HasCells(int record, ReadOnlySpan<int> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (_ids[i][record] != cells[i])
                return false;
        }

        return true;
    }

    /// <summary>Adds a record with the row's cells of this kind.</summary>
    public int Add(int parent, ReadOnlySpan<int> cells)
    {
        var place = Count % ChunkSize;
        if (place == 0 && Count > 0)
        {
            foreach (var ids in _ids)
                ids.Pack();
        }

        foreach (var id in cells)
        {
            _last[place] = id;
            place += Stride;
        }

        Parents[Count] = parent;
        return Count++;
    }
}
