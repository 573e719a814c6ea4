using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using DqCheck.Tables;

namespace DqCheck.Extracts;

/// <summary>
/// The keys of a row's cells, as many as the header has. Cells that repeat the bytes of the row above are skipped; the others are found by
/// examining many bytes at once.
/// </summary>
internal sealed class RowKeys(int cells)
{
    private const int Bits = SlotSet.Bits;
    private const byte Quote = (byte)'"';

    /// <summary>Keys by cell; 0 for cells that the row does not have. Padded to whole words.</summary>
    private readonly ulong[] _keys = new ulong[SlotSet.GetWordCount(cells) * Bits];

    /// <summary>The ends of the first cells, as far as known: they stay valid while the cells are the same.</summary>
    private readonly int[] _ends = new int[cells];
    private int _known;

    /// <summary>The bytes of the row, padded so that a whole block can be read at its end.</summary>
    private byte[] _bytes = new byte[Bits];
    private int _length;

    /// <summary>The keys of the current row.</summary>
    public ReadOnlySpan<ulong> Keys => _keys;

    /// <summary>Reads the keys of the reader's current row.</summary>
    /// <returns>How many cells at the beginning have the same bytes as in the row before.</returns>
    public int Read(RowReader rows)
    {
        var bytes = rows.RowBytes;
        var same = bytes[..bytes.CommonPrefixLength(_bytes.AsSpan(0, _length))];
        if (bytes.Length + Bits > _bytes.Length)
            Array.Resize(ref _bytes, 2 * (bytes.Length + Bits));
        bytes[same.Length..].CopyTo(_bytes.AsSpan(same.Length));
        _length = bytes.Length;

        // A cell is the same only if the comma after it is too.
        var first = CountKnownWithin(same.Length);
        _known = first;
        var count = Math.Min(rows.CellCount, cells);
        if (bytes.Length == 0 || !(TryFindUniform() || TryFindMixed()))
        {
            for (var i = first; i < count; i++)
                _keys[i] = CellKey.Create(rows.GetUntrimmedCell(i), bytes);
        }

        if (count < cells)
            _keys.AsSpan(count, cells - count).Clear();
        return first;
    }

    /// <summary>How many of the cells with a known end end before a position.</summary>
    private int CountKnownWithin(int position)
    {
        var found = _ends.AsSpan(0, _known).BinarySearch(position);
        return found < 0 ? ~found : found;
    }

    /// <summary>Where the first cell without a known end starts.</summary>
    private int Start => _known == 0 ? 0 : _ends[_known - 1] + 1;

    /// <summary>
    /// Reads the keys of the cells after those with a known end, with quotes around all of them or around none. False where neither is so,
    /// or a cell contains a quote.
    /// </summary>
    private bool TryFindUniform() => _bytes[Start] == Quote ? TryFindUniform(around: 1) : TryFindUniform(around: 0);

    /// <param name="around">Quotes on each side of a cell.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryFindUniform(int around)
    {
        ref var row = ref _bytes[0];
        var keys = _keys;
        var ends = _ends;
        var length = _length;
        var cell = _known;
        var start = Start;
        var quotes = 0;
        var shortest = 0;
        var lastMark = 0UL;
        var lastComma = 0UL;
        for (var position = start; position <= length; position += Bits)
        {
            var within = GetRowMask(length - position);
            var marks = FindByte(Quote, ref row, position) & within;
            var commas = FindEnds(ref row, position, within);
            if (
                around == 0
                    ? marks != 0
                    : (commas & ~((marks << 1) | lastMark)) != 0 || (((commas << 1) | lastComma) & ~marks & within) != 0
            )
                return false;
            quotes += BitOperations.PopCount(marks);
            lastMark = marks >> (Bits - 1);
            lastComma = commas >> (Bits - 1);
            for (; commas != 0 && cell < ends.Length; commas &= commas - 1)
            {
                var end = position + BitOperations.TrailingZeroCount(commas);
                var bytes = end - start - (2 * around);
                keys[cell] = CellKey.Create(ref row, start + around, bytes);
                ends[cell++] = end;
                shortest |= bytes;
                start = end + 1;
            }
        }

        if (quotes != 2 * around * (cell - _known) || shortest < 0)
            return false;
        _known = cell;
        return true;
    }

    /// <summary>
    /// The same with quotes around some cells. False where a quote is elsewhere, for example because a quoted cell contains a comma.
    /// </summary>
    private bool TryFindMixed()
    {
        ref var row = ref _bytes[0];
        var cell = _known;
        var start = Start;
        var quotes = 0;
        for (var position = start; position <= _length; position += Bits)
        {
            var within = GetRowMask(_length - position);
            quotes += BitOperations.PopCount(FindByte(Quote, ref row, position) & within);
            for (var commas = FindEnds(ref row, position, within); commas != 0 && cell < _ends.Length; commas &= commas - 1)
            {
                var end = position + BitOperations.TrailingZeroCount(commas);
                var around = end - start > 1 && Unsafe.Add(ref row, start) == Quote && Unsafe.Add(ref row, end - 1) == Quote ? 1 : 0;
                _keys[cell] = CellKey.Create(ref row, start + around, end - start - (2 * around));
                _ends[cell++] = end;
                quotes -= 2 * around;
                start = end + 1;
            }
        }

        if (quotes == 0)
            _known = cell;
        return quotes == 0;
    }

    /// <summary>Which of 64 bytes belong to the row, of which this many are left.</summary>
    private static ulong GetRowMask(int left) => left < Bits ? ~(ulong.MaxValue << left) : ulong.MaxValue;

    /// <summary>Which of the 64 bytes from a position end a cell: commas, and the end of the row.</summary>
    private static ulong FindEnds(ref byte row, int position, ulong within) =>
        (FindByte((byte)',', ref row, position) & within) | (~within & (within + 1));

    /// <summary>Which of the 64 bytes from a position are a given character.</summary>
    private static ulong FindByte(byte what, ref byte row, int position)
    {
        var sought = Vector256.Create(what);
        return Vector256.Equals(Vector256.LoadUnsafe(ref row, (nuint)position), sought).ExtractMostSignificantBits()
            | ((ulong)Vector256.Equals(Vector256.LoadUnsafe(ref row, (nuint)position + 32), sought).ExtractMostSignificantBits() << 32);
    }
}
