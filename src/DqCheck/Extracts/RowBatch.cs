using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DqCheck.Extracts;

/// <summary>A batch of rows as ids of their values, passed from the thread that reads to the one that builds records.</summary>
/// <param name="width">The number of slots of a row.</param>
internal sealed class RowBatch(int width)
{
    /// <summary>The greatest number of rows.</summary>
    public const int Capacity = 256;

    private readonly int[] _ids = new int[Capacity * width];
    private readonly ulong[] _changed = new ulong[Capacity * SlotSet.GetWordCount(width)];
    private readonly int[] _lines = new int[Capacity];
    private readonly int[] _cells = new int[Capacity];
    private readonly RowShape[] _shapes = new RowShape[Capacity];

    public int Count { get; private set; }

    public bool IsFull => Count == Capacity;

    public void Clear() => Count = 0;

    /// <summary>Adds a row, whose ids are written afterwards.</summary>
    public int Add(int line, int cells, RowShape shape)
    {
        _lines[Count] = line;
        _cells[Count] = cells;
        _shapes[Count] = shape;
        return Count++;
    }

    /// <summary>The ids of a row, by slot.</summary>
    public Span<int> GetIds(int row) => _ids.AsSpan(row * width, width);

    /// <summary>The slots in which a row differs from the row before it in the extract. Valid after <see cref="Compare"/>.</summary>
    public ReadOnlySpan<ulong> GetChanged(int row) => _changed.AsSpan(row * SlotSet.GetWordCount(width), SlotSet.GetWordCount(width));

    /// <summary>Finds the slots in which each row differs from the row before it.</summary>
    /// <param name="above">The ids of the row before the first, or blanks; replaced by those of the last row.</param>
    public void Compare(Span<int> above)
    {
        for (var row = 0; row < Count; row++)
        {
            FindDifferences(
                row == 0 ? above : GetIds(row - 1),
                GetIds(row),
                _changed.AsSpan(row * SlotSet.GetWordCount(width), SlotSet.GetWordCount(width))
            );
        }

        if (Count > 0)
            GetIds(Count - 1).CopyTo(above);
    }

    private static void FindDifferences(ReadOnlySpan<int> above, ReadOnlySpan<int> ids, Span<ulong> changed)
    {
        changed.Clear();
        var eightsAbove = MemoryMarshal.Cast<int, Vector256<int>>(above);
        var eights = MemoryMarshal.Cast<int, Vector256<int>>(ids);
        for (var i = 0; i < eights.Length; i++)
        {
            var like = Vector256.Equals(eightsAbove[i], eights[i]).ExtractMostSignificantBits();
            changed[i * Vector256<int>.Count / SlotSet.Bits] |= (ulong)(byte)~like << (i * Vector256<int>.Count % SlotSet.Bits);
        }

        for (var slot = eights.Length * Vector256<int>.Count; slot < ids.Length; slot++)
        {
            if (above[slot] != ids[slot])
                SlotSet.Add(changed, slot);
        }
    }

    public int GetLine(int row) => _lines[row];

    public int GetCellCount(int row) => _cells[row];

    public RowShape GetShape(int row) => _shapes[row];

    /// <summary>Whether the cells of a row can be assigned to columns.</summary>
    public bool IsComplete(int row) => _shapes[row] is RowShape.Complete or RowShape.TrailingBlanks;
}
