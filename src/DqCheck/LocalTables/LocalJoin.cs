using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.LocalTables;

/// <summary>Joins lines of local tables to the clients and episodes of the extract.</summary>
internal sealed class LocalJoin
{
    private readonly Population _population;
    private readonly Dictionary<int, int> _clients;
    private readonly Dictionary<int, int> _episodes;

    public LocalJoin(Population population)
    {
        _population = population;
        _clients = Index(population.Clients, population.ClientIdSlot);
        _episodes = Index(population.Episodes, population.EpisodeIdSlot);
    }

    /// <summary>The lines of a file with its values by column.</summary>
    public static IEnumerable<(int Line, Dictionary<string, string> Values)> ReadRows(LocalFile file)
    {
        var table = file.Table!;
        foreach (var (line, cells) in file.Rows)
        {
            Dictionary<string, string> values = [];
            foreach (var (i, name) in file.Columns.Index())
            {
                var column = table.Find(name);
                var cell = i < cells.Count ? cells[i] : "";
                if (cell.Length > 0 && (column is not null || name == ColumnNames.EPISODID))
                    values.TryAdd(name, column?.Normalise(cell) ?? cell);
            }

            if (values.Count > 0)
                yield return (line, values);
        }
    }

    /// <summary>The column by which a line joins the extract; null where it names neither a client nor an episode.</summary>
    public static string? GetKeyColumn(LocalTableDefinition table, IReadOnlyDictionary<string, string> values) =>
        !table.IsJoined ? null
        : values.ContainsKey(ColumnNames.EPISODID) ? ColumnNames.EPISODID
        : values.ContainsKey(ColumnNames.CLIENTID) ? ColumnNames.CLIENTID
        : null;

    /// <summary>The client and the episode of a line; -1 for none.</summary>
    public (int Client, int Episode) Find(IReadOnlyDictionary<string, string> values)
    {
        var episode = Find(values, ColumnNames.EPISODID, _population.EpisodeIdSlot, _episodes);
        return episode >= 0
            ? (_population.Episodes.GetParent(episode), episode)
            : (Find(values, ColumnNames.CLIENTID, _population.ClientIdSlot, _clients), -1);
    }

    /// <summary>Ids of agency, client and episode of a line for a finding; 0 where it joins none.</summary>
    public (int Agency, int Client, int Episode, int Record) GetKeys(IReadOnlyDictionary<string, string> values)
    {
        var (client, episode) = Find(values);
        if (client < 0)
            return default;
        var keys = episode >= 0 ? _population.GetKeys(RecordKind.Episode, episode) : _population.GetKeys(RecordKind.Client, client);
        return (keys.Agency, keys.Client, keys.Episode, 0);
    }

    /// <summary>A line with the client whom it joins, and its key in counts.</summary>
    public LocalRow Create(LocalTableDefinition table, int line, Dictionary<string, string> values)
    {
        var (client, episode) = table.IsJoined ? Find(values) : (-1, -1);
        var reference = table.Columns.FirstOrDefault(c => c.Type == LocalColumnType.Reference)?.Name ?? "";
        var person =
            client >= 0 ? $"client {client}"
            : table.IsJoined && values.TryGetValue(ColumnNames.CLIENTID, out var id) ? $"id {id}"
            : values.TryGetValue(reference, out var code) ? $"reference {code}"
            : LocalRow.GetContent(table, values);
        return new(table, line, values)
        {
            Client = client,
            Episode = episode,
            Person = person,
            Key = client >= 0 ? _population.Keys.OfClients[client] : ClientKeys.GetOfName($"{table.Id} {person}"),
        };
    }

    private int Find(IReadOnlyDictionary<string, string> values, string column, int slot, Dictionary<int, int> records) =>
        values.TryGetValue(column, out var id) ? records.GetValueOrDefault(_population.Values[slot].Find(id), -1) : -1;

    /// <summary>The first record with each id.</summary>
    private static Dictionary<int, int> Index(RecordTable records, int slot)
    {
        Dictionary<int, int> index = [];
        foreach (var (record, id) in records.GetIds(slot).ToArray(records.Count).Take(records.Count).Index())
        {
            if (id > 0)
                index.TryAdd(id, record);
        }

        return index;
    }
}
