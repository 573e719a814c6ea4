using DqCheck.Rulesets;

namespace DqCheck.Records;

/// <summary>All records of one kind: their cells as ids of values, and the record each belongs to.</summary>
internal sealed class RecordTable(RecordKind kind, IReadOnlyList<Column> columns)
{
    /// <summary>Records in a chunk, and so in a slice that is checked at once.</summary>
    public const int ChunkSize = 1 << ChunkBits;

    private const int ChunkBits = 11;

    private readonly List<int[]> _cells = [];
    private readonly List<int[]> _parents = [];

    public RecordKind Kind => kind;

    /// <summary>Own columns; they stand side by side.</summary>
    public IReadOnlyList<Column> Columns => columns;

    /// <summary>Slot of the first own column.</summary>
    public int FirstSlot { get; } = columns.Count > 0 ? columns[0].Slot : 0;

    public int Count { get; private set; }

    /// <summary>Cells of a record, by own column; they can be set while records are built.</summary>
    public Span<int> Cells(int record) => _cells[record >> ChunkBits].AsSpan((record & (ChunkSize - 1)) * columns.Count, columns.Count);

    public int Cell(int record, int slot) => _cells[record >> ChunkBits][((record & (ChunkSize - 1)) * columns.Count) + slot - FirstSlot];

    /// <summary>Index of the record that this one belongs to.</summary>
    public int Parent(int record) => _parents[record >> ChunkBits][record & (ChunkSize - 1)];

    /// <summary>Adds a record with the row's cells of this kind.</summary>
    public int Add(int parent, ReadOnlySpan<int> cells)
    {
        var record = Count++;
        if (record >> ChunkBits == _cells.Count)
        {
            _cells.Add(new int[ChunkSize * columns.Count]);
            _parents.Add(new int[ChunkSize]);
        }

        cells.CopyTo(Cells(record));
        _parents[record >> ChunkBits][record & (ChunkSize - 1)] = parent;
        return record;
    }
}
