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
internal sealed class RowBatch(int width)
{
    private const int Capacity = 512;

    private readonly int[] _ids = new int[Capacity * width];
    private readonly int[] _lines = new int[Capacity];
    private readonly int[] _cells = new int[Capacity];
    private readonly RowShape[] _shapes = new RowShape[Capacity];

    public int Count { get; private set; }

    public bool IsFull => Count == Capacity;

    public void Clear() => Count = 0;

    /// <summary>Adds a row and gives its ids, all blank, by slot.</summary>
    public Span<int> Add(int line, int cells, RowShape shape)
    {
        (_lines[Count], _cells[Count], _shapes[Count]) = (line, cells, shape);
        var ids = _ids.AsSpan(Count++ * width, width);
        ids.Clear();
        return ids;
    }

    public ReadOnlySpan<int> Ids(int row) => _ids.AsSpan(row * width, width);

    public int Line(int row) => _lines[row];

    public int Cells(int row) => _cells[row];

    public RowShape Shape(int row) => _shapes[row];
}
