using DqCheck.Journeys;
using DqCheck.Records;

namespace DqCheck.Measures;

/// <summary>
/// Groups records by agency and by journey class. An episode has the class of its journey, a client the classes of all its episodes.
/// </summary>
internal sealed class RecordGroups
{
    private readonly List<(int Agency, uint Classes)> _groups = [];
    private readonly List<ulong> _keys = [];
    private readonly Dictionary<(int, uint), int> _indices = [];
    private readonly List<string> _agencies;
    private readonly int[] _groupOfEpisode;
    private readonly int[] _groupOfClient;
    private int _last;

    public RecordGroups(JourneySet journeys)
    {
        var population = journeys.Population;
        _groupOfClient = new int[population.Clients.Count];
        _groupOfEpisode = new int[population.Episodes.Count];
        int[] agencies = population.Clients.GetIds(population.AgencySlot).ToArray(_groupOfClient.Length);
        int[] clients = population.Episodes.Parents.ToArray(_groupOfEpisode.Length);
        // Where AGNCY looks like another column, all records are in one place.
        if (!population.HasAgencies)
            Array.Clear(agencies);
        var codes = agencies
            .Take(_groupOfClient.Length)
            .Distinct()
            .ToDictionary(id => id, population.Values[population.AgencySlot].GetText);
        _agencies = [.. codes.Values.Order(StringComparer.Ordinal)];
        var placeOf = codes.ToDictionary(c => c.Key, c => _agencies.IndexOf(c.Value));
        var classes = new uint[_groupOfClient.Length];
        for (var episode = 0; episode < _groupOfEpisode.Length; episode++)
            classes[clients[episode]] |= journeys.GetClass(episode).Mask;
        var keys = population.Keys.OfClients;
        for (var client = 0; client < _groupOfClient.Length; client++)
        {
            _groupOfClient[client] = GetOrAdd(placeOf[agencies[client]], classes[client]);
            _keys[_groupOfClient[client]] += keys[client];
        }

        for (var episode = 0; episode < _groupOfEpisode.Length; episode++)
        {
            _groupOfEpisode[episode] = GetOrAdd(placeOf[agencies[clients[episode]]], journeys.GetClass(episode).Mask);
            _keys[_groupOfEpisode[episode]] += keys[clients[episode]];
        }
    }

    /// <summary>The index of an agency among those that have clients; -1 where it has none.</summary>
    public int FindAgency(string agency) => _agencies.IndexOf(agency);

    public int Count => _groups.Count;

    /// <summary>The key in counts of all people in a group.</summary>
    public ulong GetKey(int group) => _keys[group];

    public int GetEpisodeGroup(int episode) => _groupOfEpisode[episode];

    /// <summary>The group of each record of a table. The array can be longer than the table; the rest has no meaning.</summary>
    public int[] GetGroups(RecordTable table)
    {
        if (table.Kind == RecordKind.Client)
            return _groupOfClient;
        if (table.Kind == RecordKind.Episode)
            return _groupOfEpisode;
        var parts = table.Parents.ToArray(table.Count);
        for (var i = 0; i < table.Count; i++)
            parts[i] = _groupOfEpisode[parts[i]];
        return parts;
    }

    /// <summary>The indices of the groups of an agency (null for all) that include any of some classes.</summary>
    public IEnumerable<int> GetGroups(int? agency, uint groups) =>
        Enumerable
            .Range(0, _groups.Count)
            .Where(i => (agency is null || _groups[i].Agency == agency) && (_groups[i].Classes & groups) != 0);

    private int GetOrAdd(int agency, uint classes)
    {
        // The previous record is usually in the same group.
        if (_last < _groups.Count && _groups[_last] == (agency, classes))
            return _last;
        return _last = Find(agency, classes);
    }

    private int Find(int agency, uint classes)
    {
        if (_indices.TryGetValue((agency, classes), out var place))
            return place;
        _groups.Add((agency, classes));
        _keys.Add(0);
        return _indices[(agency, classes)] = _groups.Count - 1;
    }
}
