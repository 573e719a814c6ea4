namespace DqCheck.Records;

/// <summary>The children of one kind while they are read: found by their id within an episode, or without one by their content.</summary>
internal sealed class ChildRecords(RecordTables tables, RecordTable table)
{
    /// <summary>Children of the present episode beyond which an index finds them sooner than a look at each.</summary>
    private const int MaxScanned = 32;

    private readonly int _idOffset = tables.IdSlot(table.Kind) - table.FirstSlot;
    private readonly int[] _lastEmpty = [.. table.Columns.Select(c => tables.Values[c.Slot].LastBlankId)];
    private readonly RecordIndex _byId = new(table, table.Parents, table.GetIds(tables.IdSlot(table.Kind)));

    /// <summary>Children with an id of the present episode, where all of them are known because its rows follow each other.</summary>
    private readonly List<(int Id, int Record)> _currentEpisode = [];
    private bool _isComplete;

    private readonly Dictionary<(int, int), List<int>> _byContent = [];

    public RecordTable Table => table;

    /// <summary>The slots of its columns.</summary>
    public ulong[] Slots { get; } = table.GetSlots();

    /// <summary>The one found last; -1: none.</summary>
    public int Last { get; private set; } = -1;

    /// <summary>The next rows are those of another episode.</summary>
    /// <param name="isNew">No row before was of that episode.</param>
    public void MoveToEpisode(bool isNew)
    {
        _currentEpisode.Clear();
        _isComplete = isNew;
    }

    /// <summary>The child with these cells, and whether it is new; -1 where they hold nothing but blanks and NA.</summary>
    public (int Record, bool IsNew) FindOrAdd(int episode, ReadOnlySpan<int> cells)
    {
        var before = table.Count;
        Last =
            IsEmpty(cells) ? -1
            : cells[_idOffset] is var id and > 0 ? FindOrAddWithId(episode, id, cells)
            : FindOrAddWithoutId(episode, cells);
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
        else if (_byId.Find(episode, id) is var found and >= 0)
        {
            return found;
        }

        var record = table.Add(episode, cells);
        _currentEpisode.Add((id, record));
        return record;
    }

    private int FindOrAddWithoutId(int episode, ReadOnlySpan<int> cells)
    {
        HashCode content = default;
        foreach (var id in cells)
            content.Add(id);
        var key = (episode, content.ToHashCode());
        if (!_byContent.TryGetValue(key, out var candidates))
            _byContent.Add(key, candidates = []);
        foreach (var candidate in candidates)
        {
            if (table.HasCells(candidate, cells))
                return candidate;
        }

        var record = table.Add(episode, cells);
        candidates.Add(record);
        return record;
    }

    private bool IsEmpty(ReadOnlySpan<int> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] > _lastEmpty[i])
                return false;
        }

        return true;
    }
}
