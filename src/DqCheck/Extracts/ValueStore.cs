using DqCheck.Tables;

namespace DqCheck.Extracts;

/// <summary>
/// The values of one column in order of occurrence, from 1; 0 is the blank. One thread adds values while others may read those that were
/// there before.
/// </summary>
internal sealed class ValueStore
{
    private const int FirstPage = 16;

    private const int Page = 1 << 12;

    private const int FirstBlock = 1 << 8;

    private const int Block = 1 << 16;

    /// <summary>Keys, in pages that never move; the key of a long value gives the position of its bytes.</summary>
    private ulong[][] _keys = [new ulong[FirstPage]];

    /// <summary>Bytes of long values, in blocks: a position is the number of the block and the byte in it.</summary>
    private byte[][] _blocks = [];
    private int _used;

    /// <summary>The number of values stored, the blank included.</summary>
    public int Count { get; private set; } = 1;

    public ulong GetKey(int index) => GetKeyReference(index);

    public ReadOnlySpan<byte> GetUtf8(int index)
    {
        ref readonly var key = ref GetKeyReference(index);
        return key < CellKey.Long
            ? CellKey.GetBytes(in key)
            : _blocks[(uint)key / Block].AsSpan((int)((uint)key % Block), CellKey.GetLongLength(key));
    }

    /// <summary>Adds a value.</summary>
    /// <param name="cell">Its bytes.</param>
    /// <param name="key">Their key, <see cref="CellKey.Long"/> of a long one.</param>
    /// <returns>Its index.</returns>
    public int Add(ReadOnlySpan<byte> cell, ulong key)
    {
        if (Count == (_keys.Length == 1 ? _keys[0].Length : _keys.Length * Page))
            Grow();
        GetKeyReference(Count) = key == CellKey.Long ? Store(cell) : key;
        return Count++;
    }

    private ref ulong GetKeyReference(int index) => ref _keys[(uint)index / Page][(uint)index % Page];

    private ulong Store(ReadOnlySpan<byte> cell)
    {
        if (_blocks.Length == 0 || _used + cell.Length > _blocks[^1].Length)
        {
            _blocks = [.. _blocks, new byte[Math.Max(cell.Length, Math.Min(Block, FirstBlock << Math.Min(_blocks.Length, 8)))]];
            _used = 0;
        }

        cell.CopyTo(_blocks[^1].AsSpan(_used));
        _used += cell.Length;
        return CellKey.CreateLong(((_blocks.Length - 1) * Block) + _used - cell.Length, cell.Length);
    }

    private void Grow()
    {
        if (_keys[0].Length == Page)
        {
            _keys = [.. _keys, new ulong[Page]];
            return;
        }

        var first = _keys[0];
        Array.Resize(ref first, 2 * first.Length);
        _keys = [first];
    }
}
