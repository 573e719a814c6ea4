namespace DqCheck.Extracts;

/// <summary>What is said of each value of a column, by its id: said once and kept; of a number that is its own id, and so of one that is seldom met twice, said whenever it is asked for.</summary>
internal sealed class OfValues<T>
{
    private readonly T[] _said;
    private readonly Func<int, T> _say;

    /// <param name="values">The values of the column.</param>
    /// <param name="say">Says it of a value, also of a blank.</param>
    public OfValues(ValueTable values, Func<int, T> say)
    {
        _say = say;
        _said = new T[values.NumbersAreIds ? 0 : values.Count];
        for (var id = 0; id < _said.Length; id++) _said[id] = say(id);
    }

    public T this[int id] => (uint)id < (uint)_said.Length ? _said[id] : _say(id);

    /// <summary>Whether it may be said of any value: not known of numbers that are their own ids.</summary>
    public bool Occurs(T what) => _said.Length == 0 || _said.Contains(what);
}
