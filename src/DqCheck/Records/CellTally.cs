using System.Numerics;
using DqCheck.Extracts;
using DqCheck.Rulesets;

namespace DqCheck.Records;

/// <summary>Counts what can be said of an extract's columns from its rows: which are supplied, how dates are written.</summary>
internal sealed class CellTally
{
    private readonly ValueTable[] _values;
    private readonly int[] _seen;
    private readonly ulong[] _dateSlots;

    /// <summary>
    /// What the row before holds: how its dates are written by slot, how many there are by form, and those with a midnight.
    /// </summary>
    private readonly byte[] _above;
    private readonly long[] _forms;
    private readonly HashSet<int> _midnights = [];

    private readonly long[] _dateForms = new long[DateParser.FormatNames.Count];
    private readonly Dictionary<int, int> _allMidnights = [];

    public CellTally(RecordTables tables)
    {
        _values = tables.Values;
        _seen = new int[_values.Length];
        _above = new byte[_values.Length];
        _dateSlots = SlotSet.Create(tables.DataSet.Slots.Where(c => c.Type == ColumnType.Date).Select(c => c.Slot));
        _forms = new long[_dateForms.Length];
    }

    /// <summary>Cells that hold a readable date, by form.</summary>
    public IReadOnlyList<long> DateForms => _dateForms;

    /// <summary>Cells with a midnight behind the date, by slot.</summary>
    public IReadOnlyDictionary<int, int> Midnights => _allMidnights;

    public void Add(RowBatch batch, int index)
    {
        var row = batch.GetIds(index);
        CountDates(row, batch.GetChanged(index));
        if (!batch.IsComplete(index))
            return;
        CombineIds(row);
        for (var form = 0; form < _forms.Length; form++)
            _dateForms[form] += _forms[form];
        foreach (var slot in _midnights)
            _allMidnights[slot] = _allMidnights.GetValueOrDefault(slot) + 1;
    }

    /// <summary>Whether some row holds a value in the column, by slot.</summary>
    /// <remarks>Ids of NA are 1, those of values in such a column are greater; so the bits of all ids tell them apart.</remarks>
    public IReadOnlyList<bool> Supplied() => [.. _seen.Select((bits, slot) => bits > _values[slot].LastBlankId)];

    /// <summary>Most dates are those of the row before.</summary>
    private void CountDates(ReadOnlySpan<int> row, ReadOnlySpan<ulong> changed)
    {
        for (var word = 0; word < _dateSlots.Length; word++)
        {
            for (var bits = changed[word] & _dateSlots[word]; bits != 0; bits &= bits - 1)
            {
                var slot = SlotSet.GetFirst(word, bits);
                var was = _above[slot];
                var isNow = _values[slot].GetFormat(row[slot]);

                // Another day is mostly written as the one above.
                if (was == isNow)
                    continue;
                Count(slot, ValueTable.DecodeFormat(was), -1);
                Count(slot, ValueTable.DecodeFormat(_above[slot] = isNow), 1);
            }
        }
    }

    private void Count(int slot, (DateFormat Form, bool Midnight)? date, int times)
    {
        if (date is not var (form, midnight))
            return;
        _forms[(int)form] += times;
        if (!midnight)
            return;
        if (times > 0)
            _midnights.Add(slot);
        else
            _midnights.Remove(slot);
    }

    private void CombineIds(ReadOnlySpan<int> row)
    {
        var i = 0;
        for (; i <= row.Length - Vector<int>.Count; i += Vector<int>.Count)
            (new Vector<int>(_seen, i) | new Vector<int>(row[i..])).CopyTo(_seen, i);
        for (; i < row.Length; i++)
            _seen[i] |= row[i];
    }
}
