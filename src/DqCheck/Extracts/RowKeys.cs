using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using DqCheck.Tables;

namespace DqCheck.Extracts;

/// <summary>The keys of a row's cells, as many as the header has: those that repeat the bytes of the row above are passed over, the others found by looking at many bytes at once.</summary>
internal sealed class RowKeys(int cells)
{
    private const int Bits = SlotSet.Bits;

    /// <summary>By cell; those of cells that the row lacks are 0, and behind the last there is room for whole words.</summary>
    private readonly ulong[] _keys = new ulong[SlotSet.Words(cells) * Bits];

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

        // A quote may hide a comma.
        var first = same.Contains((byte)'"') ? -1 : same.Count((byte)',');
        var count = Math.Min(rows.Cells, cells);
        if (first < 0 || bytes.Length == 0 || !TryFind(Math.Min(first, cells), same.LastIndexOf((byte)',') + 1))
        {
            first = Math.Max(0, first);
            for (var i = first; i < count; i++) _keys[i] = CellKey.Of(rows.Untrimmed(i), bytes);
        }

        if (count < cells) _keys.AsSpan(count, cells - count).Clear();
        return Math.Min(first, cells);
    }

    /// <summary>Takes the keys of the cells from one on; false where a quote stands in them.</summary>
    private bool TryFind(int cell, int start)
    {
        ref var row = ref _bytes[0];
        var quotes = 0UL;
        for (var place = start; place < _length; place += Bits)
        {
            quotes |= Where('"', ref row, place);
            for (var commas = Where(',', ref row, place); commas != 0 && cell < cells; commas &= commas - 1)
            {
                var end = place + BitOperations.TrailingZeroCount(commas);
                if (end >= _length) break;
                _keys[cell++] = CellKey.Of(ref row, start, end - start);
                start = end + 1;
            }
        }

        if (cell < cells) _keys[cell] = CellKey.Of(ref row, start, _length - start);
        return quotes == 0;
    }

    /// <summary>Which of the 64 bytes from a place on are a character.</summary>
    private static ulong Where(char what, ref byte row, int place)
    {
        var sought = Vector256.Create((byte)what);
        return Vector256.Equals(Vector256.LoadUnsafe(ref row, (nuint)place), sought).ExtractMostSignificantBits()
            | ((ulong)Vector256.Equals(Vector256.LoadUnsafe(ref row, (nuint)place + 32), sought).ExtractMostSignificantBits() << 32);
    }
}
