using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace DqCheck.Records;

/// <summary>The ids of one column over all records of a kind, a block of records at a time, each block in as few bytes as its greatest id needs: most columns have few distinct values.</summary>
internal sealed class IdColumn
{
    private const int Size = RecordTable.ChunkSize, Short = 2 * Size;

    private readonly List<byte[]> _blocks = [];

    /// <summary>The id of a record's value. The length of a block tells how wide its ids are.</summary>
    public int this[int record]
    {
        get
        {
            var (block, place) = (CollectionsMarshal.AsSpan(_blocks)[record / Size], record % Size);
            return block.Length switch
            {
                Size => block[place],
                Short => BinaryPrimitives.ReadUInt16LittleEndian(block.AsSpan(2 * place)),
                _ => BinaryPrimitives.ReadInt32LittleEndian(block.AsSpan(4 * place)),
            };
        }

        set
        {
            // A column whose ids have grown keeps growing: a new block begins as wide as the one before.
            if (record / Size == _blocks.Count) _blocks.Add(new byte[_blocks.Count == 0 ? Size : _blocks[^1].Length]);
            var (block, place) = (_blocks[record / Size], record % Size);
            if (Width(value) * Size > block.Length) block = _blocks[record / Size] = Widened(block, Width(value));
            switch (block.Length)
            {
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

    private static int Width(int id) => id <= byte.MaxValue ? 1 : id <= ushort.MaxValue ? 2 : 4;

    private static byte[] Widened(byte[] block, int width)
    {
        var wide = new byte[width * Size];
        for (var place = 0; place < Size; place++)
        {
            var id = block.Length == Size ? block[place] : BinaryPrimitives.ReadUInt16LittleEndian(block.AsSpan(2 * place));
            if (width == 2) BinaryPrimitives.WriteUInt16LittleEndian(wide.AsSpan(2 * place), (ushort)id);
            else BinaryPrimitives.WriteInt32LittleEndian(wide.AsSpan(4 * place), id);
        }

        return wide;
    }
}
