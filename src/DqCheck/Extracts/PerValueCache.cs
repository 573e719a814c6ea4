namespace DqCheck.Extracts;

/// <summary>
/// A function of each value of a column, by its id: computed once for stored values, and on each call for numbers that are their own ids,
/// which seldom occur twice.
/// </summary>
internal sealed class PerValueCache<T>
{
    private readonly ValueTable _values;
    private readonly T[] _cached;
    private readonly Func<int, T> _compute;

    /// <param name="values">The values of the column.</param>
    /// <param name="compute">The function, which must accept a blank too.</param>
    public PerValueCache(ValueTable values, Func<int, T> compute)
    {
        _values = values;
        _compute = compute;
        _cached = new T[values.Count];
        _cached[0] = compute(0);
        for (var index = 1; index < _cached.Length; index++)
            _cached[index] = compute(values.StoredIdOffset + index);
    }

    public T this[int id]
    {
        get
        {
            var index = (uint)(id - _values.StoredIdOffset);
            return index < (uint)_cached.Length ? _cached[index] : _compute(id);
        }
    }

    /// <summary>Whether any value may have this result. Always true in columns where numbers are their own ids.</summary>
    public bool MayContain(T result) => _values.NumbersAreIds || _cached.Contains(result);
}
