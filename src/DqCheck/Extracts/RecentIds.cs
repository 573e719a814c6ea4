using System.Runtime.CompilerServices;

namespace DqCheck.Extracts;

/// <summary>
/// The ids of the values that were met lately in each column, each where its key says or beside: most cells hold one of a few values, and a
/// look at one place or two finds it.
/// </summary>
/// <param name="columns">Columns there are.</param>
internal sealed class RecentIds(int columns)
{
    private const int Bits = 7;

    private readonly Met[] _met = new Met[columns << Bits];

    /// <summary>A value and its id; that of a blank is 0.</summary>
    private readonly record struct Met(ulong Key, int Id);

    /// <summary>The id of the value with a key in a column, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(int column, ulong key)
    {
        var place = Place(column, key);
        ref readonly var met = ref _met[place];
        return met.Key == key ? met.Id : Beside(place, key);
    }

    /// <summary>Adds a value; the one that stood in its place moves beside.</summary>
    public void Add(int column, ulong key, int id)
    {
        var place = Place(column, key);
        (_met[place ^ 1], _met[place]) = (_met[place], new(key, id));
    }

    private int Beside(int place, ulong key) => _met[place ^ 1] is var met && met.Key == key ? met.Id : -1;

    private static int Place(int column, ulong key) => (column << Bits) | (int)((key * 0x9E3779B97F4A7C15UL) >> (64 - Bits));
}
