using System.Numerics;

namespace DqCheck.Extracts;

/// <summary>A set of slots of a data set, one bit each.</summary>
internal static class SlotSet
{
    /// <summary>The number of slots in a word.</summary>
    public const int Bits = 64;

    /// <summary>The number of words needed for this many slots.</summary>
    public static int GetWordCount(int slots) => (slots + Bits - 1) / Bits;

    /// <summary>Creates a set of slots, with as many words as it needs.</summary>
    public static ulong[] Create(IEnumerable<int> slots)
    {
        List<int> all = [.. slots];
        var set = new ulong[GetWordCount(all.DefaultIfEmpty(-1).Max() + 1)];
        foreach (var slot in all)
            Add(set, slot);
        return set;
    }

    public static void Add(Span<ulong> set, int slot) => set[slot / Bits] |= 1UL << slot;

    /// <summary>Adds all slots of another set.</summary>
    public static void Add(Span<ulong> set, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < other.Length; i++)
            set[i] |= other[i];
    }

    /// <summary>The first slot among the bits of one word of a set.</summary>
    public static int GetFirst(int word, ulong bits) => (word * Bits) + BitOperations.TrailingZeroCount(bits);

    /// <summary>Whether two sets have a slot in common.</summary>
    public static bool Overlaps(ReadOnlySpan<ulong> set, ReadOnlySpan<ulong> of)
    {
        for (var i = 0; i < of.Length; i++)
        {
            if ((set[i] & of[i]) != 0)
                return true;
        }

        return false;
    }
}
