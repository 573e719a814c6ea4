using DqCheck.Extracts;

namespace DqCheck.Records;

/// <summary>
/// Child records of one kind while extracts are read: found by their id within an episode, or by their content where they have no id.
/// </summary>
internal sealed class ChildRecords(RecordTables tables, RecordTable table)
{
    /// <summary>The number of children of an episode above which an index is faster than a linear search.</summary>
    private const int MaxScanned = 32;

    private readonly int _idOffset = tables.IdSlot(table.Kind) - table.FirstSlot;

    /// <summary>Its first columns, those that show that a row has a record: a column of which only the prefix is known could be anything.</summary>
    private readonly int _known = table.Columns.TakeWhile(c => !c.IsKnownByPrefix).Count();

    private readonly ValueTable[] _values = [.. table.Columns.Select(c => tables.Values[c.Slot])];
    private readonly RecordIndex _byId = new(table, table.Parents, table.GetIds(tables.IdSlot(table.Kind)));

    /// <summary>The children with an id of the current episode, used while its rows are consecutive and so all of them are known.</summary>
    private readonly List<(int Id, int Record)> _currentEpisode = [];
    private bool _isComplete;

    private readonly Dictionary<(int, int), List<int>> _byContent = [];

    public RecordTable Table => table;

    /// <summary>The slots of its columns.</summary>
    public ulong[] Slots { get; } = table.GetSlots();

    /// <summary>The record found last; -1: none.</summary>
    public int Last { get; private set; } = -1;

    /// <summary>Starts the rows of another episode.</summary>
    /// <param name="isNew">Whether no earlier row belongs to that episode.</param>
    public void MoveToEpisode(bool isNew)
    {
        _currentEpisode.Clear();
        _isComplete = isNew;
    }

    /// <summary>Finds or adds the child with these cells; -1 where all are blank or NA.</summary>
    public (int Record, bool IsNew) FindOrAdd(int episode, ReadOnlySpan<int> cells)
    {
        var before = table.Count;
        if (IsEmpty(cells))
            Last = -1;
        else if (cells[_idOffset] > 0)
            Last = FindOrAddWithId(episode, cells[_idOffset], cells);
        else
            Last = FindOrAddWithoutId(episode, cells);
        return (Last, Last == before);
    }

    private int FindOrAddWithId(int episode, int id, ReadOnlySpan<int> cells)
    {
        if (_isComplete && _currentEpisode.Count <= MaxScanned)
        {
            foreach (var (known, present) in _currentEpisode)
            {
                if (known == id)
                    return present;
            }
        }
        else
        {
            var found = _byId.Find(episode, id);
            if (found >= 0)
                return found;
        }

        var record = table.Add(episode, cells);
        _currentEpisode.Add((id, record));
        return record;
    }

    /// <summary>Finds the child by its content; a date counts as a day, however it is spelled.</summary>
    private int FindOrAddWithoutId(int episode, ReadOnlySpan<int> cells)
    {
        HashCode content = default;
        for (var i = 0; i < cells.Length; i++)
        {
            var day = _values[i].GetNumber(cells[i]);
            content.Add(day == ValueTable.NoNumber ? cells[i] : day);
        }

        var key = (episode, content.ToHashCode());
        if (!_byContent.TryGetValue(key, out var candidates))
            _byContent.Add(key, candidates = []);
        foreach (var candidate in candidates)
        {
            if (HasSameContent(candidate, cells))
                return candidate;
        }

        var record = table.Add(episode, cells);
        candidates.Add(record);
        return record;
    }

    private bool HasSameContent(int record, ReadOnlySpan<int> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (!_values[i].AreSame(table.GetCellId(record, table.FirstSlot + i), cells[i]))
                return false;
        }

        return true;
    }

    private bool IsEmpty(ReadOnlySpan<int> cells)
    {
        for (var i = 0; i < _known; i++)
        {
            if (cells[i] > _values[i].LastBlankId)
                return false;
        }

        return true;
    }
}
