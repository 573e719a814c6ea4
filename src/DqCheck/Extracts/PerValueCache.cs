namespace DqCheck.Extracts;

/// <summary>
/// What is said of each value of a column, by its id: said once of those that are kept; of a number that is its own id, and so of one that
/// is seldom met twice, said whenever it is asked for.
/// </summary>
internal sealed class PerValueCache<T>
{
    private readonly ValueTable _values;
    private readonly T[] _cached;
    private readonly Func<int, T> _compute;

    /// <param name="values">The values of the column.</param>
    /// <param name="say">Says it of a value, also of a blank.</param>
    public PerValueCache(ValueTable values, Func<int, T> say)
    {
        _values = values;
        _compute = say;
        _cached = new T[values.Count];
        _cached[0] = say(0);
        for (var place = 1; place < _cached.Length; place++)
            _cached[place] = say(values.StoredIdOffset + place);
    }

    public T this[int id] =>
        (uint)(id - _values.StoredIdOffset) is var place && place < (uint)_cached.Length ? _cached[place] : _compute(id);

    /// <summary>Whether it may be said of any value: not known of numbers that are their own ids.</summary>
    public bool MayContain(T what) => _values.NumbersAreIds || _cached.Contains(what);
}
