using System.Buffers.Binary;

namespace DqCheck.Tables;

/// <summary>A fast hash of bytes with a seed. It is not cryptographic: only a secret seed makes it hard to guess.</summary>
internal static class ByteHash
{
    public static ulong Compute(ReadOnlySpan<byte> bytes, ulong seed = 0)
    {
        var hash = seed ^ (ulong)bytes.Length;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var b in bytes)
            hash = Mix(hash ^ b);
        return Mix(hash);
    }

    /// <summary>Mixes the bits, so that every bit of the number affects every bit of the result.</summary>
    public static ulong Mix(ulong hash)
    {
        var high = Math.BigMul(hash ^ 0x9E3779B97F4A7C15UL, 0x9FB21C651E98DF25UL, out var low);
        return high ^ low;
    }
}
