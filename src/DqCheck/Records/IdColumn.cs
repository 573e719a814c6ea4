using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace DqCheck.Records;

/// <summary>
/// The ids of one column over all records of a kind, a block of records at a time: each full block in as few bytes as its greatest id needs,
/// which is none where all are blank; the last block as it comes.
/// </summary>
internal sealed class IdColumn
{
    private const int Size = RecordTable.ChunkSize, Short = 2 * Size;

    private readonly List<byte[]> _blocks = [];
    private int[] _last = [];

    /// <summary>Records that stand in full blocks.</summary>
    private int _full;

    /// <summary>The id of a record's value. The length of a block tells how wide its ids are.</summary>
    public int this[int record]
    {
        get
        {
            if (record >= _full) return record - _full < _last.Length ? _last[record - _full] : 0;
            var (block, place) = (CollectionsMarshal.AsSpan(_blocks)[record / Size], record % Size);
            return block.Length switch
            {
                0 => 0,
                Size => block[place],
                Short => BinaryPrimitives.ReadUInt16LittleEndian(block.AsSpan(2 * place)),
                _ => BinaryPrimitives.ReadInt32LittleEndian(block.AsSpan(4 * place)),
            };
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
            if (Width(value) * Size > block.Length)
            {
                var ids = new int[Size];
                Read(record / Size, ids);
                block = _blocks[record / Size] = Packed(ids, Width(value));
            }

            switch (block.Length)
            {
                case 0:
                    break;
                case Size:
                    block[place] = (byte)value;
                    break;
                case Short:
                    BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(2 * place), (ushort)value);
                    break;
                default:
                    BinaryPrimitives.WriteInt32LittleEndian(block.AsSpan(4 * place), value);
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
        var bytes = _blocks[block];
        switch (bytes.Length)
        {
            case 0:
                break;
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
    }

    private static int Width(int id) => id == 0 ? 0 : id <= byte.MaxValue ? 1 : id <= ushort.MaxValue ? 2 : 4;

    private void Pack()
    {
        var all = 0;
        foreach (var id in _last) all |= id;
        _blocks.Add(Packed(_last, Width(all)));
        _last.AsSpan().Clear();
        _full += Size;
    }

    private static byte[] Packed(int[] ids, int width)
    {
        if (width == 0) return [];
        var block = new byte[width * Size];
        switch (block.Length)
        {
            case Size:
                for (var i = 0; i < block.Length; i++) block[i] = (byte)ids[i];
                break;
            case Short:
                var shorts = MemoryMarshal.Cast<byte, ushort>(block.AsSpan());
                for (var i = 0; i < shorts.Length; i++) shorts[i] = (ushort)ids[i];
                break;
            default:
                ids.CopyTo(MemoryMarshal.Cast<byte, int>(block.AsSpan()));
                break;
        }

        return block;
    }
}
