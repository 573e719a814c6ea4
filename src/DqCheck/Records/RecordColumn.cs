using DqCheck.Extracts;

namespace DqCheck.Records;

/// <summary>One column of one kind of record, as text, number or day.</summary>
internal sealed class RecordColumn
{
    private readonly IdColumn? _ids;
    private readonly ValueTable? _values;
    private readonly int _slot;

    /// <summary>Creates the column; one that the data set does not have is blank on every record.</summary>
    public RecordColumn(Population population, string column)
    {
        var found = population.DataSet.Find(column);
        _ids = found is null ? null : population[found.Kind].GetIds(found.Slot);
        _slot = found?.Slot ?? -1;
        _values = found is null ? null : population.Values[found.Slot];
    }

    public int Slot => _slot;

    public int GetId(int record) => _ids is null ? 0 : _ids[record];

    public string GetText(int record)
    {
        var id = GetId(record);
        return id > 0 ? _values!.GetText(id) : "";
    }

    /// <summary>Compares the values of two records byte by byte.</summary>
    public int Compare(int a, int b) => _values?.Compare(GetId(a), GetId(b)) ?? 0;

    public bool IsBlank(int record) => _values is null || GetId(record) <= _values.LastBlankId;

    /// <summary>The number or day number; null where there is none.</summary>
    public int? GetNumber(int record)
    {
        var number = _values?.GetNumber(GetId(record)) ?? ValueTable.NoNumber;
        return number == ValueTable.NoNumber ? null : number;
    }

    /// <summary>The same for this many records at once, and possibly more; <see cref="ValueTable.NoNumber"/> where there is none.</summary>
    public int[] GetNumbers(int records)
    {
        var numbers = _ids?.ToArray(records) ?? new int[records];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = _values?.GetNumber(numbers[i]) ?? ValueTable.NoNumber;
        return numbers;
    }

    /// <summary>The day, unless it is after today.</summary>
    public int? GetDay(int record, int today) => GetNumber(record) is { } day && day <= today ? day : null;

    /// <summary>Whether each value is one of some codes, by its id.</summary>
    public bool[] MatchCodes(IReadOnlySet<string> codes) => MapValues(codes.Contains);

    /// <summary>Maps each value of a column of codes, by its id, computed once; the default for a blank.</summary>
    public T[] MapValues<T>(Func<string, T> what) =>
        _values is null ? new T[1] : [.. Enumerable.Range(0, _values.Count).Select(id => id > 0 ? what(_values.GetText(id)) : default!)];
}
