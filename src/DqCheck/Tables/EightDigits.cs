using System.Numerics;
using System.Runtime.CompilerServices;

namespace DqCheck.Tables;

/// <summary>Eight digits in one number, the first in its lowest byte, so that they are parsed all at once.</summary>
internal static class EightDigits
{
    private const ulong Zeros = 0x3030303030303030;

    /// <summary>Pads the key of a cell of one to eight bytes with leading zeros to eight digits.</summary>
    public static ulong PadWithZeros(ulong key)
    {
        var blank = BitOperations.LeadingZeroCount(key) & ~7;
        return blank == 0 ? key : (key << blank) | (Zeros >> (64 - blank));
    }

    /// <summary>Whether all eight bytes are digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreDigits(ulong digits) =>
        ((digits & 0xF0F0F0F0F0F0F0F0) ^ Zeros | ((digits + 0x0606060606060606) & 0xF0F0F0F0F0F0F0F0) ^ Zeros) == 0;

    /// <summary>Converts the digits to a number.</summary>
    public static int ToNumber(ulong digits)
    {
        var pairs = ToPairs(digits);
        var fours = ((pairs * 6553601) >> 16) & 0x0000FFFF0000FFFF;
        return (int)((fours * 42949672960001) >> 32);
    }

    /// <summary>Converts the digits to four numbers of two digits each, the first in the lowest sixteen bits.</summary>
    private static ulong ToPairs(ulong digits) => (((digits & 0x0F0F0F0F0F0F0F0F) * 2561) >> 8) & 0x00FF00FF00FF00FF;
}
