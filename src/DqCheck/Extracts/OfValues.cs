namespace DqCheck.Extracts;

/// <summary>
/// What is said of each value of a column, by its id: said once of those that are kept; of a number that is its own id, and so of one that
/// is seldom met twice, said whenever it is asked for.
/// </summary>
internal sealed class OfValues<T>
{
    private readonly ValueTable _values;
    private readonly T[] _said;
    private readonly Func<int, T> _say;

    /// <param name="values">The values of the column.</param>
    /// <param name="say">Says it of a value, also of a blank.</param>
    public OfValues(ValueTable values, Func<int, T> say)
    {
        (_values, _say, _said) = (values, say, new T[values.Count]);
        _said[0] = say(0);
        for (var place = 1; place < _said.Length; place++)
            _said[place] = say(values.BeforeKept + place);
    }

    public T this[int id] => (uint)(id - _values.BeforeKept) is var place && place < (uint)_said.Length ? _said[place] : _say(id);

    /// <summary>Whether it may be said of any value: not known of numbers that are their own ids.</summary>
    public bool Occurs(T what) => _values.NumbersAreIds || _said.Contains(what);
}
