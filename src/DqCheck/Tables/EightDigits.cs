using System.Numerics;
using System.Runtime.CompilerServices;

namespace DqCheck.Tables;

/// <summary>Eight digits that stand in one number, the first in its lowest byte: read all at once.</summary>
internal static class EightDigits
{
    private const ulong Zeros = 0x3030303030303030;

    /// <summary>The key of a cell of one to eight bytes with zeros in front, so that it has eight.</summary>
    public static ulong PadWithZeros(ulong key)
    {
        var blank = BitOperations.LeadingZeroCount(key) & ~7;
        return blank == 0 ? key : (key << blank) | (Zeros >> (64 - blank));
    }

    /// <summary>Whether all eight are digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreDigits(ulong digits) =>
        ((digits & 0xF0F0F0F0F0F0F0F0) ^ Zeros | ((digits + 0x0606060606060606) & 0xF0F0F0F0F0F0F0F0) ^ Zeros) == 0;

    /// <summary>The number that they are.</summary>
    public static int ToNumber(ulong digits)
    {
        var pairs = ToPairs(digits);
        var fours = ((pairs * 6553601) >> 16) & 0x0000FFFF0000FFFF;
        return (int)((fours * 42949672960001) >> 32);
    }

    /// <summary>Four numbers of two digits each, the first in the lowest sixteen bits.</summary>
    public static ulong ToPairs(ulong digits) => (((digits & 0x0F0F0F0F0F0F0F0F) * 2561) >> 8) & 0x00FF00FF00FF00FF;
}
