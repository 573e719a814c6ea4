using DqCheck.Extracts;
using DqCheck.Rulesets;

namespace DqCheck.Records;

/// <summary>Finds or makes the records that a row carries, and notes where it contradicts an earlier row.</summary>
internal sealed class RecordMerger
{
    private readonly Population _population;
    private readonly RecordIndex _clients, _episodes;
    private readonly Dictionary<RecordKind, ChildIndex> _children;
    private readonly HashSet<(RecordKind, int, int)> _contradicted = [];

    /// <summary>Slots of client columns that may differ between episodes, and what each episode says in them.</summary>
    private readonly (int Slot, IdColumn OfEpisode)[] _mayDiffer;

    private (int Agency, int Client, int Episode) _lastKey;
    private int _lastClient = -1, _lastEpisode;

    /// <summary>Children of one kind: those with an id by it, those without by their content.</summary>
    private sealed class ChildIndex(RecordTable table, int idSlot, int[] lastEmpty)
    {
        public readonly RecordTable Table = table;
        public readonly int IdOffset = idSlot - table.FirstSlot;
        public readonly int[] LastEmpty = lastEmpty;
        public readonly RecordIndex ById = new(table.Parents, table.Ids(idSlot));
        public readonly Dictionary<(int, int), List<int>> ByContent = [];
    }

    public RecordMerger(Population population)
    {
        _population = population;
        _clients = new(population.Clients.Ids(population.Agency), population.Clients.Ids(population.ClientId));
        _episodes = new(population.Episodes.Parents, population.Episodes.Ids(population.EpisodeId));
        _children = Population.Kinds.Where(k => population.IdSlot(k) >= 0).ToDictionary(k => k, k => new ChildIndex(population[k], population.IdSlot(k),
            [.. population[k].Columns.Select(c => population.Values[c.Slot].LastEmpty)]));
        _mayDiffer = [.. population.Clients.Columns.Where(c => c.MayDiffer).Select(c => (c.Slot, new IdColumn()))];
    }

    /// <summary>The episode of a row, with its client.</summary>
    public int Episode(ReadOnlySpan<int> row)
    {
        // Rows of an episode mostly follow each other.
        var key = (row[_population.Agency], row[_population.ClientId], row[_population.EpisodeId]);
        if (key == _lastKey && _lastClient >= 0)
        {
            Merge(_population.Clients, _lastClient, Own(_population.Clients, row));
            MergeEpisode(_lastClient, _lastEpisode, row);
            return _lastEpisode;
        }

        var (client, episodes) = (Client(row), _population.Episodes);
        var episode = _episodes.Find(client, key.Item3);
        if (episode < 0)
        {
            _episodes.Add(episode = episodes.Add(client, Own(episodes, row)));
            foreach (var (slot, ofEpisode) in _mayDiffer) ofEpisode[episode] = row[slot];
        }
        else
        {
            MergeEpisode(client, episode, row);
        }

        (_lastKey, _lastClient, _lastEpisode) = (key, client, episode);
        return episode;
    }

    private void MergeEpisode(int client, int episode, ReadOnlySpan<int> row)
    {
        Merge(_population.Episodes, episode, Own(_population.Episodes, row));
        MergeDiffering(client, episode, row);
    }

    /// <summary>The child record of that kind on a row, or -1 where its columns hold nothing but blanks and NA.</summary>
    public int Child(RecordKind kind, int episode, ReadOnlySpan<int> row)
    {
        if (!_children.TryGetValue(kind, out var index)) return -1;
        var own = Own(index.Table, row);
        if (IsEmpty(own, index.LastEmpty)) return -1;
        if (own[index.IdOffset] == 0) return WithoutId(index, episode, own);
        var record = index.ById.Find(episode, own[index.IdOffset]);
        if (record >= 0) Merge(index.Table, record, own);
        else index.ById.Add(record = index.Table.Add(episode, own));
        return record;
    }

    private int Client(ReadOnlySpan<int> row)
    {
        var clients = _population.Clients;
        var own = Own(clients, row);
        var client = _clients.Find(row[_population.Agency], row[_population.ClientId]);
        if (client >= 0) Merge(clients, client, own);
        else _clients.Add(client = clients.Add(0, own));
        return client;
    }

    private static int WithoutId(ChildIndex index, int episode, ReadOnlySpan<int> own)
    {
        HashCode content = default;
        foreach (var id in own) content.Add(id);
        var key = (episode, content.ToHashCode());
        if (!index.ByContent.TryGetValue(key, out var candidates)) index.ByContent.Add(key, candidates = []);
        foreach (var candidate in candidates)
        {
            if (index.Table.Holds(candidate, own)) return candidate;
        }

        var record = index.Table.Add(episode, own);
        candidates.Add(record);
        return record;
    }

    private void Merge(RecordTable table, int record, ReadOnlySpan<int> own)
    {
        for (var i = 0; i < own.Length; i++)
        {
            if (own[i] == 0) continue;
            var ids = table.Ids(table.FirstSlot + i);
            if (ids[record] is var first && first == own[i]) continue;
            if (first == 0) ids[record] = own[i];
            else if (!table.Columns[i].MayDiffer) Contradict(table.Kind, record, table.FirstSlot + i, first, own[i]);
        }
    }

    /// <summary>ETHNIC and NATION may differ between the episodes of a client, not within one.</summary>
    private void MergeDiffering(int client, int episode, ReadOnlySpan<int> row)
    {
        foreach (var (slot, ofEpisode) in _mayDiffer)
        {
            var (first, other) = (ofEpisode[episode], row[slot]);
            if (other == first || other == 0) continue;
            if (first == 0) ofEpisode[episode] = other;
            else Contradict(RecordKind.Client, client, slot, first, other);
        }
    }

    private void Contradict(RecordKind kind, int record, int slot, int first, int other)
    {
        if (!_population.Values[slot].Same(first, other) && _contradicted.Add((kind, record, slot)))
            _population.Conflicts.Add(new(kind, record, slot, first, other));
    }

    private static ReadOnlySpan<int> Own(RecordTable table, ReadOnlySpan<int> row) => row.Slice(table.FirstSlot, table.Columns.Count);

    private static bool IsEmpty(ReadOnlySpan<int> own, int[] lastEmpty)
    {
        for (var i = 0; i < own.Length; i++)
        {
            if (own[i] > lastEmpty[i]) return false;
        }

        return true;
    }
}
