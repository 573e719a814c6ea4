using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using DqCheck.Tables;

namespace DqCheck.Extracts;

/// <summary>
/// The keys of a row's cells, as many as the header has: those that repeat the bytes of the row above are passed over, the others found by
/// looking at many bytes at once.
/// </summary>
internal sealed class RowKeys(int cells)
{
    private const int Bits = SlotSet.Bits;
    private const byte Quote = (byte)'"';

    /// <summary>By cell; those of cells that the row lacks are 0, and behind the last there is room for whole words.</summary>
    private readonly ulong[] _keys = new ulong[SlotSet.GetWordCount(cells) * Bits];

    /// <summary>Where the first cells end, as far as that is known: it holds as long as the cells are the same.</summary>
    private readonly int[] _ends = new int[cells];
    private int _known;

    /// <summary>Bytes of the row, with as much room behind them as is looked at at once.</summary>
    private byte[] _bytes = new byte[Bits];
    private int _length;

    /// <summary>The keys of the present row.</summary>
    public ReadOnlySpan<ulong> Keys => _keys;

    /// <summary>Takes the keys of the row where the reader is.</summary>
    /// <returns>How many cells at the beginning are those of the row before, by their bytes.</returns>
    public int Read(RowReader rows)
    {
        var bytes = rows.RowBytes;
        var same = bytes[..bytes.CommonPrefixLength(_bytes.AsSpan(0, _length))];
        if (bytes.Length + Bits > _bytes.Length)
            Array.Resize(ref _bytes, 2 * (bytes.Length + Bits));
        bytes[same.Length..].CopyTo(_bytes.AsSpan(same.Length));
        _length = bytes.Length;

        // A cell is the same if the comma behind it is.
        var first = _known = CountKnownWithin(same.Length);
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

    /// <summary>How many of the cells whose ends are known have theirs before a place.</summary>
    private int CountKnownWithin(int place) => _ends.AsSpan(0, _known).BinarySearch(place) is var found && found < 0 ? ~found : found;

    /// <summary>Where the first cell starts whose end is not known.</summary>
    private int Start => _known == 0 ? 0 : _ends[_known - 1] + 1;

    /// <summary>
    /// Takes the keys of the cells behind those whose ends are known, with quotes around all of them or around none; false where it is
    /// neither, or a quote stands in one.
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
        for (var place = start; place <= length; place += Bits)
        {
            var within = GetRowMask(length - place);
            var marks = FindByte(Quote, ref row, place) & within;
            var commas = FindEnds(ref row, place, within);
            if (
                around == 0
                    ? marks != 0
                    : (commas & ~((marks << 1) | lastMark)) != 0 || (((commas << 1) | lastComma) & ~marks & within) != 0
            )
                return false;
            quotes = quotes + BitOperations.PopCount(marks);
            lastMark = marks >> (Bits - 1);
            lastComma = commas >> (Bits - 1);
            for (; commas != 0 && cell < ends.Length; commas &= commas - 1)
            {
                var end = place + BitOperations.TrailingZeroCount(commas);
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

    /// <summary>The same with quotes around some cells; false where a quote stands elsewhere, as it does where one hides a comma.</summary>
    private bool TryFindMixed()
    {
        ref var row = ref _bytes[0];
        var cell = _known;
        var start = Start;
        var quotes = 0;
        for (var place = start; place <= _length; place += Bits)
        {
            var within = GetRowMask(_length - place);
            quotes += BitOperations.PopCount(FindByte(Quote, ref row, place) & within);
            for (var commas = FindEnds(ref row, place, within); commas != 0 && cell < _ends.Length; commas &= commas - 1)
            {
                var end = place + BitOperations.TrailingZeroCount(commas);
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

    /// <summary>Which of 64 bytes are of the row, so many of which are left.</summary>
    private static ulong GetRowMask(int left) => left < Bits ? ~(ulong.MaxValue << left) : ulong.MaxValue;

    /// <summary>Which of the 64 bytes from a place on end a cell: commas, and what stands behind the row.</summary>
    private static ulong FindEnds(ref byte row, int place, ulong within) =>
        (FindByte((byte)',', ref row, place) & within) | (~within & (within + 1));

    /// <summary>Which of the 64 bytes from a place on are a character.</summary>
    private static ulong FindByte(byte what, ref byte row, int place)
    {
        var sought = Vector256.Create(what);
        return Vector256.Equals(Vector256.LoadUnsafe(ref row, (nuint)place), sought).ExtractMostSignificantBits()
            | ((ulong)Vector256.Equals(Vector256.LoadUnsafe(ref row, (nuint)place + 32), sought).ExtractMostSignificantBits() << 32);
    }
}
