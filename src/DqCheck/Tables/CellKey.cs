using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DqCheck.Tables;

/// <summary>
/// The bytes of a cell as one number, where they are eight at most: so short cells are compared and found without looking at their bytes
/// one by one.
/// </summary>
internal static class CellKey
{
    /// <summary>
    /// The key of a cell with more bytes than fit; where they are kept, their length (24 bits) and place (32 bits) stand behind. No byte of
    /// UTF-8 is so great.
    /// </summary>
    public const ulong Long = 0xFFUL << 56;

    /// <summary>The key of <c>NA</c>.</summary>
    public const ulong Na = 'N' | ((ulong)'A' << 8);

    private static ReadOnlySpan<ulong> Masks =>
        [0, 0xFF, 0xFFFF, 0xFFFFFF, 0xFFFFFFFF, 0xFFFFFFFFFF, 0xFFFFFFFFFFFF, 0xFFFFFFFFFFFFFF, ulong.MaxValue];

    /// <summary>The key of a cell; 0 of a blank.</summary>
    public static ulong Create(ReadOnlySpan<byte> cell)
    {
        // A zero byte at the end could not be told from no byte, nor one that no UTF-8 has from a long cell.
        if (cell.Length > sizeof(ulong) || (cell.Length > 0 && cell[^1] is 0 or byte.MaxValue))
            return Long;
        return cell.Length switch
        {
            0 => 0,
            // Two reads that may overlap: of one to three bytes, the first, the middle and the last.
            < 4 => cell[0] | ((ulong)cell[cell.Length / 2] << (8 * (cell.Length / 2))) | ((ulong)cell[^1] << (8 * (cell.Length - 1))),
            < 8 => BinaryPrimitives.ReadUInt32LittleEndian(cell)
                | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(cell[^4..]) << (8 * (cell.Length - 4))),
            _ => BinaryPrimitives.ReadUInt64LittleEndian(cell),
        };
    }

    /// <summary>
    /// The same of a cell of a row without zero bytes. The cell mostly lies within the row: eight bytes are read at once and those behind
    /// it masked.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Create(ReadOnlySpan<byte> cell, ReadOnlySpan<byte> row)
    {
        ref var start = ref MemoryMarshal.GetReference(cell);
        var place = (nuint)Unsafe.ByteOffset(ref MemoryMarshal.GetReference(row), ref start);
        if (cell.Length > sizeof(ulong))
            return Long;
        return row.Length < sizeof(ulong) || place > (nuint)(row.Length - sizeof(ulong))
            ? Create(cell)
            : Unsafe.ReadUnaligned<ulong>(ref start) & Masks[cell.Length];
    }

    /// <summary>
    /// The same of a cell that stands somewhere in bytes, eight of which follow its first. A cell that ends before it starts is none: its
    /// key says nothing.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Create(ref byte bytes, int start, int length) =>
        (uint)length > sizeof(ulong) ? Long : Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, start)) & Masks[length];

    /// <summary>A number that says something of the bytes of a cell with more than fit, though not all; that of no short one.</summary>
    public static ulong GetHint(ReadOnlySpan<byte> cell) =>
        cell.Length <= sizeof(ulong)
            ? Long
            : Long
                | ((BinaryPrimitives.ReadUInt64LittleEndian(cell) * 31) + BinaryPrimitives.ReadUInt64LittleEndian(cell[^sizeof(ulong)..]));

    /// <summary>The key of a long cell that is kept somewhere.</summary>
    public static ulong CreateLong(int place, int length) => Long | ((ulong)length << 32) | (uint)place;

    /// <summary>The bytes of a short cell that is not blank.</summary>
    public static ReadOnlySpan<byte> GetBytes(in ulong key) =>
        MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in key))[..((71 - BitOperations.LeadingZeroCount(key)) / 8)];

    /// <summary>The length of a long cell that is kept somewhere; -1 of a short one.</summary>
    public static int GetLongLength(ulong key) => key < Long ? -1 : (int)(key >> 32) & 0xFFFFFF;
}
