using System.Runtime.CompilerServices;

namespace DqCheck.Extracts;

/// <summary>
/// The ids of the values that were met lately in each column, each where its key says or beside: most cells hold one of a few values, and a
/// look at one place or two finds it.
/// </summary>
/// <param name="columns">Columns there are.</param>
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
        var place = GetPosition(column, key);
        ref readonly var met = ref _entries[place];
        return met.Key == key ? met.Id : GetNeighbour(place, key);
    }

    /// <summary>Adds a value; the one that stood in its place moves beside.</summary>
    public void Add(int column, ulong key, int id)
    {
        var place = GetPosition(column, key);
        _entries[place ^ 1] = _entries[place];
        _entries[place] = new(key, id);
    }

    private int GetNeighbour(int place, ulong key) => _entries[place ^ 1] is var met && met.Key == key ? met.Id : -1;

    private static int GetPosition(int column, ulong key) => (column << Bits) | (int)((key * 0x9E3779B97F4A7C15UL) >> (64 - Bits));
}
