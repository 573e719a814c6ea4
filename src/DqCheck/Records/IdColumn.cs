using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace DqCheck.Records;

/// <summary>
/// The ids of one column over all records of a kind, a block of records at a time: each full block in as few bytes as its ids need, counted from just below the least of them,
/// which is none where all are blank; the last block as it comes.
/// </summary>
internal sealed class IdColumn
{
    private const int Size = RecordTable.ChunkSize, Short = 2 * Size;

    private readonly List<Block> _blocks = [];
    private int[] _last = [];

    /// <summary>Records that stand in full blocks.</summary>
    private int _full;

    /// <summary>Ids in one, two or four bytes each, which the length tells, or in none; 0 is blank, others are so much greater.</summary>
    private readonly record struct Block(byte[] Bytes, int Below);

    /// <summary>The id of a record's value.</summary>
    public int this[int record]
    {
        get
        {
            if (record >= _full) return record - _full < _last.Length ? _last[record - _full] : 0;
            ref readonly var block = ref CollectionsMarshal.AsSpan(_blocks)[record / Size];
            var place = record % Size;
            var id = block.Bytes.Length switch
            {
                0 => 0,
                Size => block.Bytes[place],
                Short => BinaryPrimitives.ReadUInt16LittleEndian(block.Bytes.AsSpan(2 * place)),
                _ => BinaryPrimitives.ReadInt32LittleEndian(block.Bytes.AsSpan(4 * place)),
            };
            return id == 0 ? 0 : id + block.Below;
        }

        set
        {
            if (record >= _full)
            {
                if (value == 0 && _last.Length == 0) return;
                while (record - _full >= Size) Pack();
                if (_last.Length == 0) _last = new int[Size];
                _last[record - _full] = value;
                return;
            }

            var (block, place) = (_blocks[record / Size], record % Size);
            var id = value == 0 ? 0 : value - block.Below;
            if (id < 0 || (id == 0 && value != 0) || Width(id) * Size > block.Bytes.Length)
            {
                var ids = new int[Size];
                Read(record / Size, ids);
                ids[place] = value;
                _blocks[record / Size] = Packed(ids);
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
    }

    /// <summary>Writes the ids of a whole block; behind the last record they are blank.</summary>
    public void Read(int block, Span<int> ids)
    {
        ids[..Size].Clear();
        if (block == _blocks.Count) _last.CopyTo(ids);
        if (block >= _blocks.Count) return;
        var (bytes, below) = _blocks[block];
        switch (bytes.Length)
        {
            case 0:
                return;
            case Size:
                for (var i = 0; i < Size; i++) ids[i] = bytes[i];
                break;
            case Short:
                var shorts = MemoryMarshal.Cast<byte, ushort>(bytes);
                for (var i = 0; i < Size; i++) ids[i] = shorts[i];
                break;
            default:
                MemoryMarshal.Cast<byte, int>(bytes).CopyTo(ids);
                break;
        }

        if (below == 0) return;
        foreach (ref var id in ids[..Size])
        {
            if (id != 0) id += below;
        }
    }

    private static int Width(int id) => id == 0 ? 0 : id <= byte.MaxValue ? 1 : id <= ushort.MaxValue ? 2 : 4;

    private void Pack()
    {
        _blocks.Add(Packed(_last));
        _last.AsSpan().Clear();
        _full += Size;
    }

    private static Block Packed(ReadOnlySpan<int> ids)
    {
        var (least, most) = (int.MaxValue, 0);
        foreach (var id in ids)
        {
            if (id != 0) least = Math.Min(least, id);
            most = Math.Max(most, id);
        }

        if (most == 0) return new([], 0);
        var below = Width(most - (least - 1)) < Width(most) ? least - 1 : 0;
        var bytes = new byte[Width(most - below) * Size];
        switch (bytes.Length)
        {
            case Size:
                for (var i = 0; i < ids.Length; i++) bytes[i] = (byte)(ids[i] == 0 ? 0 : ids[i] - below);
                break;
            case Short:
                var shorts = MemoryMarshal.Cast<byte, ushort>(bytes.AsSpan());
                for (var i = 0; i < ids.Length; i++) shorts[i] = (ushort)(ids[i] == 0 ? 0 : ids[i] - below);
                break;
            default:
                ids.CopyTo(MemoryMarshal.Cast<byte, int>(bytes.AsSpan()));
                break;
        }

        return new(bytes, below);
    }
}
