using System.Numerics;
using DqCheck.Extracts;
using DqCheck.Rulesets;

namespace DqCheck.Records;

/// <summary>Counts what can be said of an extract's columns from its rows: which are supplied, how dates are written.</summary>
internal sealed class CellTally
{
    private readonly Extract _extract;
    private readonly ValueTable[] _values;
    private readonly int[] _seen;
    private readonly int[] _dates;

    public CellTally(Population population, Extract extract)
    {
        (_extract, _values) = (extract, population.Values);
        _seen = new int[_values.Length];
        _dates = [.. population.DataSet.Slots.Where(c => c.Type == ColumnType.Date).Select(c => c.Slot)];
    }

    public void Add(RowBatch batch, int index)
    {
        if (batch.Shape(index) is RowShape.Unclosed or RowShape.WrongCount) return;
        var row = batch.Ids(index);
        Or(row);
        foreach (var slot in _dates)
        {
            var (id, values) = (row[slot], _values[slot]);
            if (id <= 0 || values.Number(id) == ValueTable.NoNumber) continue;
            var (form, midnight) = values.Form(id);
            _extract.DateForms[(int)form]++;
            if (midnight) _extract.Midnights[slot] = _extract.Midnights.GetValueOrDefault(slot) + 1;
        }
    }

    /// <summary>Ids of NA are 1, those of values in such a column are greater; so the bits of all ids tell them apart.</summary>
    public void Finish() => _extract.Supplied = [.. _seen.Select((bits, slot) => bits > _values[slot].LastEmpty)];

    private void Or(ReadOnlySpan<int> row)
    {
        var i = 0;
        for (; i <= row.Length - Vector<int>.Count; i += Vector<int>.Count)
            (new Vector<int>(_seen, i) | new Vector<int>(row[i..])).CopyTo(_seen, i);
        for (; i < row.Length; i++) _seen[i] |= row[i];
    }
}
