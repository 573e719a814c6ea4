using DqCheck.Extracts;
using DqCheck.Rulesets;

namespace DqCheck.Records;

/// <summary>All records of one kind: their cells as ids of values, column by column, and the parent of each record.</summary>
internal sealed class RecordTable
{
    /// <summary>The number of records in a block of a column, and so in a slice that is checked together.</summary>
    public const int ChunkSize = 1 << 11;

    /// <summary>
    /// The distance between columns in the last block: a little more than a block, because the processor's cache would otherwise map all
    /// columns to the same lines.
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

    /// <summary>The kind's own columns, which are adjacent.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The slot of the first own column.</summary>
    public int FirstSlot { get; }

    public int Count { get; private set; }

    /// <summary>The indices of the parents; 0 for all clients.</summary>
    public IdColumn Parents { get; } = new();

    /// <summary>The slots of the own columns.</summary>
    public ulong[] GetSlots() => SlotSet.Create(Columns.Select(c => c.Slot));

    /// <summary>The ids of an own column.</summary>
    public IdColumn GetIds(int slot) => _ids[slot - FirstSlot];

    public int GetCellId(int record, int slot) => _ids[slot - FirstSlot][record];

    /// <summary>The index of a record's parent.</summary>
    public int GetParent(int record) => Parents[record];

    /// <summary>Adds a record with the cells of its kind from a row.</summary>
    public int Add(int parent, ReadOnlySpan<int> cells)
    {
        var position = Count % ChunkSize;
        if (position == 0 && Count > 0)
        {
            foreach (var ids in _ids)
                ids.Pack();
        }

        foreach (var id in cells)
        {
            _last[position] = id;
            position += Stride;
        }

        Parents[Count] = parent;
        return Count++;
    }
}
