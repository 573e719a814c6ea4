using DqCheck.Extracts;

namespace DqCheck.Records;

/// <summary>Finds or creates the records of a row, and records where the row contradicts an earlier one.</summary>
internal sealed class RecordMerger
{
    private readonly RecordTables _tables;
    private readonly RecordIndex _clients;

    private readonly RecordIndex _episodes;
    private readonly ChildRecords?[] _children;
    private readonly HashSet<(RecordKind, int, int)> _contradicted = [];
    private readonly List<Conflict> _conflicts = [];

    /// <summary>Slots of client columns.</summary>
    private readonly ulong[] _clientSlots;

    /// <summary>Slots of episode columns.</summary>
    private readonly ulong[] _episodeSlots;

    /// <summary>Slots in which rows differed since the last merged row.</summary>
    private readonly ulong[] _changed;

    /// <summary>Slots of client columns that may differ between episodes, and the value of each episode in them.</summary>
    private readonly (int Slot, IdColumn OfEpisode)[] _mayDiffer;

    private (int Agency, int Client, int Episode) _lastKey;
    private int _lastClient = -1;

    private int _lastEpisode = -1;

    private int _greatestClient;

    private int _greatestEpisode;

    public RecordMerger(RecordTables tables)
    {
        _tables = tables;
        _clients = new(tables.Clients, tables.Clients.GetIds(tables.Agency), tables.Clients.GetIds(tables.ClientId));
        _episodes = new(tables.Episodes, tables.Episodes.Parents, tables.Episodes.GetIds(tables.EpisodeId));
        _children = [.. RowTable.ChildKinds.Select(k => tables.IdSlot(k) < 0 ? null : new ChildRecords(tables, tables[k]))];
        _mayDiffer = [.. tables.Clients.Columns.Where(c => c.CanDiffer).Select(c => (c.Slot, new IdColumn()))];
        _clientSlots = tables.Clients.GetSlots();
        _episodeSlots = tables.Episodes.GetSlots();
        _changed = new ulong[SlotSet.GetWordCount(tables.Values.Length)];
    }

    /// <summary>Rows that contradict an earlier row about a record.</summary>
    public IReadOnlyList<Conflict> Conflicts => _conflicts;

    /// <summary>Slots of client columns that may differ between episodes, and the value of each episode in them.</summary>
    public IReadOnlyList<(int Slot, IdColumn OfEpisode)> EpisodeValues => _mayDiffer;

    /// <summary>Records in which slots a row differs from the one before it.</summary>
    public void AddChanges(ReadOnlySpan<ulong> changed) => SlotSet.Add(_changed, changed);

    /// <summary>Starts an extract: all slots count as changed.</summary>
    public void BeginExtract() => Array.Fill(_changed, ulong.MaxValue);

    /// <summary>
    /// Merges a row: returns its episode, and its children, -1 where their columns are all blank or NA. Records whose slots have not
    /// changed since the last merged row are the same.
    /// </summary>
    public int Merge(ReadOnlySpan<int> row, Span<int> children)
    {
        var before = _lastEpisode;
        var count = _tables.Episodes.Count;
        var episode = FindOrAddEpisode(row);
        for (var i = 0; i < children.Length; i++)
        {
            if (_children[i] is not { } kind)
            {
                children[i] = -1;
                continue;
            }

            if (episode != before)
                kind.MoveToEpisode(isNew: episode == count);
            children[i] = episode == before && !SlotSet.Overlaps(_changed, kind.Slots) ? kind.Last : FindOrAddChild(kind, episode, row);
        }

        Array.Clear(_changed);
        return episode;
    }

    private int FindOrAddChild(ChildRecords kind, int episode, ReadOnlySpan<int> row)
    {
        var own = GetOwnCells(kind.Table, row);
        var (record, isNew) = kind.FindOrAdd(episode, own);
        if (record >= 0 && !isNew)
            Merge(kind.Table, record, own);
        return record;
    }

    private int FindOrAddEpisode(ReadOnlySpan<int> row)
    {
        // Rows of an episode are mostly consecutive.
        var key = (row[_tables.Agency], row[_tables.ClientId], row[_tables.EpisodeId]);
        var client = _lastClient;
        var episode = _lastEpisode;
        if (client < 0 || key.Item1 != _lastKey.Agency || key.Item2 != _lastKey.Client)
            client = FindOrAddClient(row);
        else if (SlotSet.Overlaps(_changed, _clientSlots))
            Merge(_tables.Clients, client, GetOwnCells(_tables.Clients, row));
        if (client != _lastClient || key.Item3 != _lastKey.Episode)
            episode = FindOrAddEpisode(client, key.Item3, row);
        else if (SlotSet.Overlaps(_changed, _episodeSlots) || SlotSet.Overlaps(_changed, _clientSlots))
            MergeEpisode(client, episode, row);
        _lastKey = key;
        _lastClient = client;
        _lastEpisode = episode;
        return episode;
    }

    private int FindOrAddEpisode(int client, int id, ReadOnlySpan<int> row)
    {
        var episodes = _tables.Episodes;
        // An id greater than all before is a new value, and so belongs to a new episode.
        var episode = id > _greatestEpisode ? -1 : _episodes.Find(client, id);
        _greatestEpisode = Math.Max(_greatestEpisode, id);
        if (episode >= 0)
        {
            MergeEpisode(client, episode, row);
            return episode;
        }

        episode = episodes.Add(client, GetOwnCells(episodes, row));
        foreach (var (slot, ofEpisode) in _mayDiffer)
            ofEpisode[episode] = row[slot];
        return episode;
    }

    private void MergeEpisode(int client, int episode, ReadOnlySpan<int> row)
    {
        Merge(_tables.Episodes, episode, GetOwnCells(_tables.Episodes, row));
        MergeDiffering(client, episode, row);
    }

    private int FindOrAddClient(ReadOnlySpan<int> row)
    {
        var clients = _tables.Clients;
        var own = GetOwnCells(clients, row);
        var id = row[_tables.ClientId];
        var client = id > _greatestClient ? -1 : _clients.Find(row[_tables.Agency], id);
        _greatestClient = Math.Max(_greatestClient, id);
        if (client >= 0)
            Merge(clients, client, own);
        else
            client = clients.Add(0, own);
        return client;
    }

    private void Merge(RecordTable table, int record, ReadOnlySpan<int> own)
    {
        for (var i = 0; i < own.Length; i++)
        {
            if (own[i] == 0)
                continue;
            var ids = table.GetIds(table.FirstSlot + i);
            var first = ids[record];
            if (first == own[i])
                continue;
            if (first == 0)
                ids[record] = own[i];
            else if (!table.Columns[i].CanDiffer)
                AddConflict(table.Kind, record, table.FirstSlot + i, first, own[i]);
        }
    }

    /// <summary>ETHNIC and NATION may differ between the episodes of a client, not within one.</summary>
    private void MergeDiffering(int client, int episode, ReadOnlySpan<int> row)
    {
        foreach (var (slot, ofEpisode) in _mayDiffer)
        {
            var first = ofEpisode[episode];
            var other = row[slot];
            if (other == first || other == 0)
                continue;
            if (first == 0)
                ofEpisode[episode] = other;
            else
                AddConflict(RecordKind.Client, client, slot, first, other);
        }
    }

    private void AddConflict(RecordKind kind, int record, int slot, int first, int other)
    {
        if (!_tables.Values[slot].AreSame(first, other) && _contradicted.Add((kind, record, slot)))
            _conflicts.Add(new(kind, record, slot, first, other));
    }

    private static ReadOnlySpan<int> GetOwnCells(RecordTable table, ReadOnlySpan<int> row) =>
        row.Slice(table.FirstSlot, table.Columns.Count);
}
