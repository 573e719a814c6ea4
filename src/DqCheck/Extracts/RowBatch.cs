namespace DqCheck.Extracts;

/// <summary>Whether a row has as many cells as the header.</summary>
internal enum RowShape : byte
{
    Whole,

    /// <summary>Longer, by blank cells only: accepted.</summary>
    BlankTail,

    /// <summary>Shorter, or longer by cells with a value: rejected.</summary>
    WrongCount,

    /// <summary>A quote opens in it and never closes: the rest of the file, rejected.</summary>
    Unclosed,
}

/// <summary>Some rows as ids of their values, to be handed from the thread that reads to the one that builds records.</summary>
/// <param name="width">Slots of a row.</param>
internal sealed class RowBatch(int width)
{
    /// <summary>Rows that fit.</summary>
    public const int Capacity = 256;

    private readonly int[] _ids = new int[Capacity * width];
    private readonly ulong[] _changed = new ulong[Capacity * SlotSet.Words(width)];
    private readonly int[] _lines = new int[Capacity];
    private readonly int[] _cells = new int[Capacity];
    private readonly RowShape[] _shapes = new RowShape[Capacity];

    public int Count { get; private set; }

    public bool IsFull => Count == Capacity;

    public void Clear() => Count = 0;

    /// <summary>Adds a row whose ids and changes are still to be written.</summary>
    public int Add(int line, int cells, RowShape shape)
    {
        (_lines[Count], _cells[Count], _shapes[Count]) = (line, cells, shape);
        return Count++;
    }

    /// <summary>The ids of a row, by slot.</summary>
    public Span<int> Ids(int row) => _ids.AsSpan(row * width, width);

    /// <summary>The slots in which a row may differ from the row before it in the extract; of the first row those that hold something.</summary>
    public Span<ulong> Changed(int row) => _changed.AsSpan(row * SlotSet.Words(width), SlotSet.Words(width));

    public int Line(int row) => _lines[row];

    public int Cells(int row) => _cells[row];

    public RowShape Shape(int row) => _shapes[row];

    /// <summary>Whether the cells of a row can be told apart and so believed.</summary>
    public bool IsWhole(int row) => _shapes[row] is RowShape.Whole or RowShape.BlankTail;
}
