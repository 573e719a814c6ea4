using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DqCheck.Records;

/// <summary>
/// The ids of one column over all records of a kind, in blocks. A full block takes as few bytes as its ids need, relative to just below the
/// smallest, and none where all are blank; the last block is not compressed.
/// </summary>
/// <param name="last">The array for the ids of the last block, initially blank.</param>
/// <param name="start">Where in the array they start.</param>
internal sealed class IdColumn(int[] last, int start)
{
    private const int Size = RecordTable.ChunkSize;

    private const int Short = 2 * Size;

    /// <summary>The full blocks, with spare capacity.</summary>
    private IdBlock[] _blocks = [];

    /// <summary>The number of records in full blocks.</summary>
    private int _full;

    public IdColumn()
        : this(new int[Size], 0) { }

    /// <summary>
    /// The ids in one, two or four bytes each, as the length shows, or in none; 0 is blank, the others are relative to the offset.
    /// </summary>
    private readonly record struct IdBlock(byte[] Bytes, int Offset);

    /// <summary>The id of a record's value.</summary>
    public int this[int record]
    {
        get
        {
            if (record >= _full)
                return record - _full < Size ? last[start + record - _full] : 0;
            ref readonly var block = ref _blocks[(uint)record / Size];
            var place = (int)((uint)record % Size);
            var id = block.Bytes.Length switch
            {
                0 => 0,
                Size => block.Bytes[place],
                Short => BinaryPrimitives.ReadUInt16LittleEndian(block.Bytes.AsSpan(2 * place)),
                _ => BinaryPrimitives.ReadInt32LittleEndian(block.Bytes.AsSpan(4 * place)),
            };
            return id == 0 ? 0 : id + block.Offset;
        }
        set
        {
            while (record - _full >= Size)
                Pack();
            if (record >= _full)
                last[start + record - _full] = value;
            else
                Replace(_blocks[record / Size], record, value);
        }
    }

    /// <summary>
    /// Copies the ids of a block; after the last record they are blank. Of a block that is not full, as many as fit are copied.
    /// </summary>
    public void Read(int block, Span<int> ids)
    {
        if (block < _full / Size)
            Unpack(_blocks[block], ids[..Size]);
        else if (block == _full / Size)
            last.AsSpan(start, Math.Min(Size, ids.Length)).CopyTo(ids);
        else
            ids[..Math.Min(Size, ids.Length)].Clear();
    }

    /// <summary>The ids of this many records, padded with blanks to a whole block.</summary>
    public int[] ToArray(int records)
    {
        var ids = new int[(records + Size - 1) / Size * Size];
        for (var block = 0; block * Size < ids.Length; block++)
            Read(block, ids.AsSpan(block * Size));
        return ids;
    }

    /// <summary>Calls a function for each block of this many records, with the first record of the block and its ids.</summary>
    public void ForEachBlock(int records, Action<int, ReadOnlySpan<int>> action)
    {
        var ids = new int[Size];
        for (var first = 0; first < records; first += Size)
        {
            Read(first / Size, ids);
            action(first, ids.AsSpan(0, Math.Min(Size, records - first)));
        }
    }

    /// <summary>Compresses the full last block: the next record begins another.</summary>
    public void Pack()
    {
        var ids = last.AsSpan(start, Size);
        if (_full / Size == _blocks.Length)
            Array.Resize(ref _blocks, Math.Max(4, 2 * _blocks.Length));
        _blocks[_full / Size] = CreateBlock(ids);
        ids.Clear();
        _full += Size;
    }

    private void Replace(IdBlock block, int record, int value)
    {
        var place = record % Size;
        var id = value == 0 ? 0 : value - block.Offset;
        if (id < 0 || (id == 0 && value != 0) || GetWidth(id) * Size > block.Bytes.Length)
        {
            var ids = new int[Size];
            Unpack(block, ids);
            ids[place] = value;
            _blocks[record / Size] = CreateBlock(ids);
            return;
        }

        switch (block.Bytes.Length)
        {
            case 0:
                break;
            case Size:
                block.Bytes[place] = (byte)id;
                break;
            case Short:
                BinaryPrimitives.WriteUInt16LittleEndian(block.Bytes.AsSpan(2 * place), (ushort)id);
                break;
            default:
                BinaryPrimitives.WriteInt32LittleEndian(block.Bytes.AsSpan(4 * place), id);
                break;
        }
    }

    private static int GetWidth(int id) =>
        id switch
        {
            0 => 0,
            <= byte.MaxValue => 1,
            <= ushort.MaxValue => 2,
            _ => 4,
        };

    private static IdBlock CreateBlock(ReadOnlySpan<int> ids)
    {
        // One below the smallest: as an unsigned number, a blank is then the greatest.
        var least = Vector256<uint>.AllBitsSet;
        var most = Vector256<int>.Zero;
        foreach (var eight in MemoryMarshal.Cast<int, Vector256<int>>(ids))
        {
            least = Vector256.Min(least, (eight - Vector256<int>.One).AsUInt32());
            most = Vector256.Max(most, eight);
        }

        var before = uint.MaxValue;
        var greatest = 0;
        for (var i = 0; i < Vector256<int>.Count; i++)
        {
            before = Math.Min(before, least[i]);
            greatest = Math.Max(greatest, most[i]);
        }
        if (greatest == 0)
            return new([], 0);
        var below = GetWidth(greatest - (int)before) < GetWidth(greatest) ? (int)before : 0;
        var bytes = new byte[GetWidth(greatest - below) * Size];
        switch (bytes.Length)
        {
            case Size:
                var byBytes = MemoryMarshal.Cast<byte, Vector256<byte>>(bytes.AsSpan());
                for (var i = 0; i < byBytes.Length; i++)
                    byBytes[i] = Vector256.Narrow(PackShorts(ids, 2 * i, below), PackShorts(ids, (2 * i) + 1, below));
                break;
            case Short:
                var byShorts = MemoryMarshal.Cast<byte, Vector256<ushort>>(bytes.AsSpan());
                for (var i = 0; i < byShorts.Length; i++)
                    byShorts[i] = PackShorts(ids, i, below);
                break;
            default:
                ids.CopyTo(MemoryMarshal.Cast<byte, int>(bytes.AsSpan()));
                break;
        }

        return new(bytes, below);
    }

    /// <summary>Packs the ids of sixteen records from a position, relative to <paramref name="below"/>.</summary>
    private static Vector256<ushort> PackShorts(ReadOnlySpan<int> ids, int place, int below)
    {
        var eights = MemoryMarshal.Cast<int, Vector256<int>>(ids);
        return Vector256.Narrow(Subtract(eights[2 * place], below), Subtract(eights[(2 * place) + 1], below));
    }

    private static Vector256<uint> Subtract(Vector256<int> ids, int below) =>
        (ids - Vector256.AndNot(Vector256.Create(below), Vector256.Equals(ids, Vector256<int>.Zero))).AsUInt32();

    private static void Unpack(IdBlock block, Span<int> ids)
    {
        var eights = MemoryMarshal.Cast<int, Vector256<int>>(ids);
        switch (block.Bytes.Length)
        {
            case 0:
                ids.Clear();
                break;
            case Size:
                var byBytes = MemoryMarshal.Cast<byte, Vector256<byte>>(block.Bytes);
                for (var i = 0; i < byBytes.Length; i++)
                {
                    var (lower, upper) = Vector256.Widen(byBytes[i]);
                    Widen(lower, block.Offset, eights[(4 * i)..]);
                    Widen(upper, block.Offset, eights[((4 * i) + 2)..]);
                }

                break;
            case Short:
                var byShorts = MemoryMarshal.Cast<byte, Vector256<ushort>>(block.Bytes);
                for (var i = 0; i < byShorts.Length; i++)
                    Widen(byShorts[i], block.Offset, eights[(2 * i)..]);
                break;
            default:
                MemoryMarshal.Cast<byte, int>(block.Bytes).CopyTo(ids);
                break;
        }
    }

    private static void Widen(Vector256<ushort> from, int below, Span<Vector256<int>> ids)
    {
        var (lower, upper) = Vector256.Widen(from);
        ids[0] = AddOffset(lower.AsInt32(), below);
        ids[1] = AddOffset(upper.AsInt32(), below);
    }

    private static Vector256<int> AddOffset(Vector256<int> ids, int below) =>
        ids + Vector256.AndNot(Vector256.Create(below), Vector256.Equals(ids, Vector256<int>.Zero));
}
