using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DqCheck.Tables;

/// <summary>
/// The bytes of a cell as one number, if there are eight at most: short cells are compared and looked up without reading their bytes one by
/// one.
/// </summary>
internal static class CellKey
{
    /// <summary>
    /// The key of a cell of more than eight bytes. For a stored cell, its length (24 bits) and position (32 bits) follow. No byte of UTF-8
    /// is as great as its first byte.
    /// </summary>
    public const ulong Long = 0xFFUL << 56;

    /// <summary>The key of <c>NA</c>.</summary>
    public const ulong Na = 'N' | ((ulong)'A' << 8);

    private static ReadOnlySpan<ulong> Masks =>
        [0, 0xFF, 0xFFFF, 0xFFFFFF, 0xFFFFFFFF, 0xFFFFFFFFFF, 0xFFFFFFFFFFFF, 0xFFFFFFFFFFFFFF, ulong.MaxValue];

    /// <summary>Creates the key of a cell; 0 for a blank.</summary>
    public static ulong Create(ReadOnlySpan<byte> cell)
    {
        // A zero byte at the end could not be distinguished from a shorter cell, nor a byte 255 from a long cell.
        if (cell.Length > sizeof(ulong) || (cell.Length > 0 && cell[^1] is 0 or byte.MaxValue))
            return Long;
        return cell.Length switch
        {
            0 => 0,
            // Two reads that may overlap; for one to three bytes, the first, the middle and the last.
            < 4 => cell[0] | ((ulong)cell[cell.Length / 2] << (8 * (cell.Length / 2))) | ((ulong)cell[^1] << (8 * (cell.Length - 1))),
            < 8 => BinaryPrimitives.ReadUInt32LittleEndian(cell)
                | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(cell[^4..]) << (8 * (cell.Length - 4))),
            _ => BinaryPrimitives.ReadUInt64LittleEndian(cell),
        };
    }

    /// <summary>
    /// The same for a cell of a row without zero bytes. Where possible, eight bytes are read at once and those after the cell are masked.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Create(ReadOnlySpan<byte> cell, ReadOnlySpan<byte> row)
    {
        ref var start = ref MemoryMarshal.GetReference(cell);
        var position = (nuint)Unsafe.ByteOffset(ref MemoryMarshal.GetReference(row), ref start);
        if (cell.Length > sizeof(ulong))
            return Long;
        return row.Length < sizeof(ulong) || position > (nuint)(row.Length - sizeof(ulong))
            ? Create(cell)
            : Unsafe.ReadUnaligned<ulong>(ref start) & Masks[cell.Length];
    }

    /// <summary>
    /// The same for a cell at a position in bytes, eight of which follow its start. The key of a cell with a negative length has no
    /// meaning.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Create(ref byte bytes, int start, int length) =>
        (uint)length > sizeof(ulong) ? Long : Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, start)) & Masks[length];

    /// <summary>A hint for the bytes of a long cell, which different cells may share; <see cref="Long"/> for a short one.</summary>
    public static ulong GetHint(ReadOnlySpan<byte> cell) =>
        cell.Length <= sizeof(ulong)
            ? Long
            : Long
                | ((BinaryPrimitives.ReadUInt64LittleEndian(cell) * 31) + BinaryPrimitives.ReadUInt64LittleEndian(cell[^sizeof(ulong)..]));

    /// <summary>Creates the key of a long cell that is stored at a position.</summary>
    public static ulong CreateLong(int position, int length) => Long | ((ulong)length << 32) | (uint)position;

    /// <summary>The bytes of a short cell that is not blank.</summary>
    public static ReadOnlySpan<byte> GetBytes(in ulong key) =>
        MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in key))[..((71 - BitOperations.LeadingZeroCount(key)) / 8)];

    /// <summary>The length of a stored long cell; -1 for a short one.</summary>
    public static int GetLongLength(ulong key) => key < Long ? -1 : (int)(key >> 32) & 0xFFFFFF;
}
