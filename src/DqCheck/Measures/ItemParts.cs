using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>
/// Parts the records by agency and by the groups in which they are counted: an episode's are those of its journey, a client's those of all
/// its episodes.
/// </summary>
internal sealed class ItemParts
{
    private readonly List<(int Agency, uint Classes)> _parts = [];
    private readonly Dictionary<(int, uint), int> _places = [];
    private readonly List<string> _agencies;
    private readonly int[] _ofEpisode;
    private readonly int[] _ofClient;
    private int _last;

    public ItemParts(JourneySet journeys)
    {
        var population = journeys.Population;
        (_ofClient, _ofEpisode) = (new int[population.Clients.Count], new int[population.Episodes.Count]);
        int[] agencies = population.Clients.Ids(population.Agency).ToArray(_ofClient.Length),
            clients = population.Episodes.Parents.ToArray(_ofEpisode.Length);
        var codes = agencies.Take(_ofClient.Length).Distinct().ToDictionary(id => id, population.Values[population.Agency].Text);
        _agencies = [.. codes.Values.Order(StringComparer.Ordinal)];
        var placeOf = codes.ToDictionary(c => c.Key, c => _agencies.IndexOf(c.Value));
        var classes = new uint[_ofClient.Length];
        for (var episode = 0; episode < _ofEpisode.Length; episode++)
            classes[clients[episode]] |= journeys.ClassOf(episode).Bit;
        for (var client = 0; client < _ofClient.Length; client++)
            _ofClient[client] = Place(placeOf[agencies[client]], classes[client]);
        for (var episode = 0; episode < _ofEpisode.Length; episode++)
            _ofEpisode[episode] = Place(placeOf[agencies[clients[episode]]], journeys.ClassOf(episode).Bit);
    }

    /// <summary>The place of an agency among those that have clients; -1 where it has none.</summary>
    public int PlaceOf(string agency) => _agencies.IndexOf(agency);

    public int Count => _parts.Count;

    public int OfEpisode(int episode) => _ofEpisode[episode];

    /// <summary>The part of each record of a kind; what stands behind the last record says nothing.</summary>
    public int[] Of(RecordTable table)
    {
        if (table.Kind == RecordKind.Client)
            return _ofClient;
        if (table.Kind == RecordKind.Episode)
            return _ofEpisode;
        var parts = table.Parents.ToArray(table.Count);
        for (var i = 0; i < table.Count; i++)
            parts[i] = _ofEpisode[parts[i]];
        return parts;
    }

    /// <summary>Places of the parts that belong to an agency (null: all) and to one of some groups.</summary>
    public IEnumerable<int> Of(int? agency, uint groups) =>
        Enumerable.Range(0, _parts.Count).Where(i => (agency is null || _parts[i].Agency == agency) && (_parts[i].Classes & groups) != 0);

    private int Place(int agency, uint classes)
    {
        // Mostly those before are of the same.
        if (_last < _parts.Count && _parts[_last] == (agency, classes))
            return _last;
        return _last = Find(agency, classes);
    }

    private int Find(int agency, uint classes)
    {
        if (_places.TryGetValue((agency, classes), out var place))
            return place;
        _parts.Add((agency, classes));
        return _places[(agency, classes)] = _parts.Count - 1;
    }
}
