using System.Runtime.CompilerServices;

namespace DqCheck.Extracts;

/// <summary>
/// Caches the ids of recent values of each column, each at one of two positions given by its key. Most cells hold one of a few values, so
/// one or two comparisons find them.
/// </summary>
/// <param name="columns">The number of columns.</param>
internal sealed class RecentIdCache(int columns)
{
    private const int Bits = 7;

    private readonly CacheEntry[] _entries = new CacheEntry[columns << Bits];

    /// <summary>A value and its id; that of a blank is 0.</summary>
    private readonly record struct CacheEntry(ulong Key, int Id);

    /// <summary>The id of the value with a key in a column, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(int column, ulong key)
    {
        var position = GetPosition(column, key);
        ref readonly var entry = ref _entries[position];
        return entry.Key == key ? entry.Id : FindSecond(position, key);
    }

    /// <summary>Adds a value; the one that had its position moves to the second position.</summary>
    public void Add(int column, ulong key, int id)
    {
        var position = GetPosition(column, key);
        _entries[position ^ 1] = _entries[position];
        _entries[position] = new(key, id);
    }

    private int FindSecond(int position, ulong key)
    {
        ref readonly var entry = ref _entries[position ^ 1];
        return entry.Key == key ? entry.Id : -1;
    }

    private static int GetPosition(int column, ulong key) => (column << Bits) | (int)((key * 0x9E3779B97F4A7C15UL) >> (64 - Bits));
}
