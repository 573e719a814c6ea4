using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using DqCheck.Tables;

namespace DqCheck.Extracts;

/// <summary>The keys of a row's cells, as many as the header has: those that repeat the bytes of the row above are passed over, the others found by looking at many bytes at once.</summary>
internal sealed class RowKeys(int cells)
{
    private const int Bits = SlotSet.Bits;
    private const byte Quote = (byte)'"';

    /// <summary>By cell; those of cells that the row lacks are 0, and behind the last there is room for whole words.</summary>
    private readonly ulong[] _keys = new ulong[SlotSet.Words(cells) * Bits];

    /// <summary>Where the first cells end, as far as that is known: it is found of rows with quotes around cells, and holds as long as the cells are the same.</summary>
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
        var bytes = rows.Bytes;
        var same = bytes[..bytes.CommonPrefixLength(_bytes.AsSpan(0, _length))];
        if (bytes.Length + Bits > _bytes.Length) Array.Resize(ref _bytes, 2 * (bytes.Length + Bits));
        bytes[same.Length..].CopyTo(_bytes.AsSpan(same.Length));
        _length = bytes.Length;

        // A cell is the same if the comma behind it is; between quotes it may be none.
        var isPlain = !same.Contains(Quote);
        var first = isPlain ? Math.Min(same.Count((byte)','), cells) : KnownWithin(same.Length);
        _known = Math.Min(first, _known);
        var count = Math.Min(rows.Cells, cells);
        if (bytes.Length == 0 || !((isPlain && TryFind(first, same.LastIndexOf((byte)',') + 1)) || TryFindQuoted()))
        {
            for (var i = first; i < count; i++) _keys[i] = CellKey.Of(rows.Untrimmed(i), bytes);
        }

        if (count < cells) _keys.AsSpan(count, cells - count).Clear();
        return first;
    }

    /// <summary>How many of the cells whose ends are known have theirs before a place.</summary>
    private int KnownWithin(int place) => _ends.AsSpan(0, _known).BinarySearch(place) is var found && found < 0 ? ~found : found;

    /// <summary>Takes the keys of the cells from one on; false where a quote stands in them.</summary>
    private bool TryFind(int cell, int start)
    {
        ref var row = ref _bytes[0];
        for (var place = start; place < _length; place += Bits)
        {
            if (Where(Quote, ref row, place) != 0) return false;
            for (var commas = Where((byte)',', ref row, place); commas != 0 && cell < cells; commas &= commas - 1)
            {
                var end = place + BitOperations.TrailingZeroCount(commas);
                if (end >= _length) break;
                _keys[cell++] = CellKey.Of(ref row, start, end - start);
                start = end + 1;
            }
        }

        if (cell < cells) _keys[cell] = CellKey.Of(ref row, start, _length - start);
        return true;
    }

    /// <summary>Takes the keys of the cells behind those whose ends are known, with quotes around them or without; false where a quote stands elsewhere, as it does where one hides a comma.</summary>
    private bool TryFindQuoted()
    {
        ref var row = ref _bytes[0];
        var (known, start, quotes) = (_known, _known == 0 ? 0 : _ends[_known - 1] + 1, 0);
        for (var place = start; place < _length; place += Bits)
        {
            var (marks, commas) = (Where(Quote, ref row, place), Where((byte)',', ref row, place));
            if (_length - place < Bits) (marks, commas) = (marks & ~(ulong.MaxValue << (_length - place)), commas & ~(ulong.MaxValue << (_length - place)));
            quotes += BitOperations.PopCount(marks);
            for (; commas != 0 && _known < _ends.Length; commas &= commas - 1)
            {
                var end = place + BitOperations.TrailingZeroCount(commas);
                quotes -= Take(ref row, start, end);
                start = end + 1;
            }
        }

        if (_known < _ends.Length) quotes -= Take(ref row, start, _length);
        if (quotes != 0) _known = known;
        return quotes == 0;
    }

    /// <summary>Takes the key of a cell, without the quotes around it.</summary>
    /// <returns>How many quotes stand around it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Take(ref byte row, int start, int end)
    {
        var quotes = end - start > 1 && Unsafe.Add(ref row, start) == Quote && Unsafe.Add(ref row, end - 1) == Quote ? 1 : 0;
        _keys[_known] = CellKey.Of(ref row, start + quotes, end - start - (2 * quotes));
        _ends[_known++] = end;
        return 2 * quotes;
    }

    /// <summary>Which of the 64 bytes from a place on are a character.</summary>
    private static ulong Where(byte what, ref byte row, int place)
    {
        var sought = Vector256.Create(what);
        return Vector256.Equals(Vector256.LoadUnsafe(ref row, (nuint)place), sought).ExtractMostSignificantBits()
            | ((ulong)Vector256.Equals(Vector256.LoadUnsafe(ref row, (nuint)place + 32), sought).ExtractMostSignificantBits() << 32);
    }
}
