using System.Numerics;
using DqCheck.Extracts;
using DqCheck.Rulesets;

namespace DqCheck.Records;

/// <summary>Counts, for the columns of an extract, which are supplied and how dates are written.</summary>
internal sealed class CellTally
{
    private readonly ValueTable[] _values;
    private readonly int[] _combinedIds;
    private readonly ulong[] _dateSlots;

    /// <summary>The date formats of the previous row by slot, how many there are by format, and which have a time of midnight.</summary>
    private readonly byte[] _formatsAbove;
    private readonly bool[] _canBeMonthFirstOnly;
    private readonly bool[] _canBeDayFirstOnly;
    private readonly bool[] _canBeEither;
    private readonly bool[] _hasYearFirst;
    private readonly long[] _rowFormats;
    private readonly HashSet<int> _rowMidnights = [];

    private readonly long[] _dateFormats = new long[DateParser.FormatNames.Count];
    private readonly Dictionary<int, int> _midnightCells = [];

    public CellTally(RecordTables tables)
    {
        _values = tables.Values;
        _combinedIds = new int[_values.Length];
        _formatsAbove = new byte[_values.Length];
        _canBeMonthFirstOnly = new bool[_values.Length];
        _canBeDayFirstOnly = new bool[_values.Length];
        _canBeEither = new bool[_values.Length];
        _hasYearFirst = new bool[_values.Length];
        _dateSlots = SlotSet.Create(tables.DataSet.Slots.Where(c => c.Type == ColumnType.Date).Select(c => c.Slot));
        _rowFormats = new long[_dateFormats.Length];
    }

    /// <summary>Cells with a readable date, by format.</summary>
    public IReadOnlyList<long> DateFormats => _dateFormats;

    /// <summary>Cells with a time of midnight after the date, by slot.</summary>
    public IReadOnlyDictionary<int, int> MidnightCells => _midnightCells;

    public void Add(RowBatch batch, int index)
    {
        var row = batch.GetIds(index);
        CountDates(row, batch.GetChanged(index));
        if (!batch.IsComplete(index))
            return;
        CombineIds(row);
        for (var format = 0; format < _rowFormats.Length; format++)
            _dateFormats[format] += _rowFormats[format];
        foreach (var slot in _rowMidnights)
            _midnightCells[slot] = _midnightCells.GetValueOrDefault(slot) + 1;
    }

    /// <summary>Whether any row has a value in the column, by slot.</summary>
    /// <remarks>The id of NA is 1, and those of values in such a column are greater, so the bits of all ids combined are enough.</remarks>
    public IReadOnlyList<bool> Supplied() => [.. _combinedIds.Select((bits, slot) => bits > _values[slot].LastBlankId)];

    /// <summary>
    /// The slots of columns whose dates can only be month first. Where no column has a date that can only be day first, those whose dates
    /// can be either are among them, because a file writes its dates in one way.
    /// </summary>
    public IReadOnlySet<int> FindMonthFirst()
    {
        var suspects = Enumerable.Range(0, _values.Length).Where(s => !_canBeDayFirstOnly[s] && !_hasYearFirst[s]).ToList();
        var slots = suspects.Where(s => _canBeMonthFirstOnly[s]).ToHashSet();
        if (slots.Count > 0 && !_canBeDayFirstOnly.Contains(true))
            slots.UnionWith(suspects.Where(s => _canBeEither[s]));
        return slots;
    }

    /// <summary>Counts dates; most are the same as in the previous row.</summary>
    private void CountDates(ReadOnlySpan<int> row, ReadOnlySpan<ulong> changed)
    {
        for (var word = 0; word < _dateSlots.Length; word++)
        {
            for (var bits = changed[word] & _dateSlots[word]; bits != 0; bits &= bits - 1)
            {
                var slot = SlotSet.GetFirst(word, bits);
                var before = _formatsAbove[slot];
                var now = _values[slot].GetFormat(row[slot]);

                // A different date mostly has the same format as the one above.
                if (before == now)
                    continue;
                NoteOrders(slot, now);
                Count(slot, DateWriting.GetFormat(before), -1);
                Count(slot, DateWriting.GetFormat(now), 1);
                _formatsAbove[slot] = now;
            }
        }
    }

    private void NoteOrders(int slot, byte writing)
    {
        var orders = DateWriting.GetOrders(writing);
        _hasYearFirst[slot] |= DateWriting.GetFormat(writing)?.Form is DateFormat.Digits or DateFormat.Hyphens;
        _canBeMonthFirstOnly[slot] |= orders == DayOrders.MonthFirst;
        _canBeDayFirstOnly[slot] |= orders == DayOrders.DayFirst;
        _canBeEither[slot] |= orders == (DayOrders.MonthFirst | DayOrders.DayFirst);
    }

    private void Count(int slot, (DateFormat Format, bool Midnight)? date, int times)
    {
        if (date is not var (format, midnight))
            return;
        _rowFormats[(int)format] += times;
        if (!midnight)
            return;
        if (times > 0)
            _rowMidnights.Add(slot);
        else
            _rowMidnights.Remove(slot);
    }

    private void CombineIds(ReadOnlySpan<int> row)
    {
        var i = 0;
        for (; i <= row.Length - Vector<int>.Count; i += Vector<int>.Count)
            (new Vector<int>(_combinedIds, i) | new Vector<int>(row[i..])).CopyTo(_combinedIds, i);
        for (; i < row.Length; i++)
            _combinedIds[i] |= row[i];
    }
}
