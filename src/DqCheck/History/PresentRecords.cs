using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.History;

/// <summary>The agencies, clients, episodes and records in the extracts of a check, on accepted or on rejected rows.</summary>
/// <remarks>A blank key matches every key: a finding about a row without CLIENTID is found by its agency and episode.</remarks>
internal sealed class PresentRecords
{
    private readonly Population _population;
    private readonly Dictionary<(int, int, int), (RecordKind Kind, int Record)> _loaded = [];
    private readonly Dictionary<(int, int, int), bool> _rejected = [];
    private readonly HashSet<(int, int)> _withoutConsent = [];
    private readonly HashSet<int> _agencies = [];
    private readonly Dictionary<RecordKind, HashSet<(int, int, int, int)>> _records = [];

    public PresentRecords(Population population)
    {
        _population = population;
        for (var episode = 0; episode < population.Episodes.Count; episode++)
        {
            foreach (var key in GetVariants(population.GetKeys(RecordKind.Episode, episode)))
                _loaded.TryAdd(key, (RecordKind.Episode, episode));
        }

        foreach (var row in population.RejectedRows.Where(r => r.Slot >= 0))
        {
            foreach (var key in GetVariants((row.Agency, row.Client, row.Episode)))
                _rejected[key] = _rejected.GetValueOrDefault(key) || row.Slot == population.ConsentSlot;
        }

        foreach (var (agency, client) in population.WithoutConsent.Keys)
            _withoutConsent.UnionWith([(agency, client), (0, client), (agency, 0)]);
        _agencies.UnionWith(_loaded.Keys.Concat(_rejected.Keys).Select(k => k.Item1).Concat(_withoutConsent.Select(k => k.Item1)));
    }

    public bool HasAgency(string agency) => _agencies.Contains(FindId(_population.AgencySlot, agency));

    /// <summary>Finds an episode, or a client where the episode is blank.</summary>
    public Presence Locate(string agency, string client, string episode)
    {
        var key = (
            FindId(_population.AgencySlot, agency),
            FindId(_population.ClientIdSlot, client),
            FindId(_population.EpisodeIdSlot, episode)
        );
        (RecordKind, int)? record = _loaded.TryGetValue(key, out var found) ? found : null;
        var rejected = _rejected.TryGetValue(key, out var unclear);
        return new(record, rejected, unclear, _withoutConsent.Contains((key.Item1, key.Item2)));
    }

    /// <summary>Whether the record itself is on an accepted row, by its own id.</summary>
    public bool HasRecord(PreviousFinding finding)
    {
        if (!EnumText.TryParseRecordKind(finding.Record, out var kind))
            return true;
        var slot = _population.GetIdSlot(kind);
        if (slot < 0)
            return true;
        if (!_records.TryGetValue(kind, out var records))
            _records.Add(kind, records = [.. Enumerable.Range(0, _population[kind].Count).Select(i => GetOwnKey(kind, i, slot))]);
        return records.Contains(
            (
                FindId(_population.AgencySlot, finding.Agency),
                FindId(_population.ClientIdSlot, finding.Client),
                FindId(_population.EpisodeIdSlot, finding.Episode),
                FindId(slot, finding.RecordId)
            )
        );
    }

    private (int, int, int, int) GetOwnKey(RecordKind kind, int record, int slot)
    {
        var (agency, client, episode) = _population.GetKeys(kind, record);
        return (agency, client, episode, _population[kind].GetCellId(record, slot));
    }

    /// <summary>The id of a key; -1 where no row has the value, and so no record has that key.</summary>
    private int FindId(int slot, string value) => value.Length == 0 ? 0 : _population.Values[slot].Find(value);

    private static (int, int, int)[] GetVariants((int A, int C, int E) key) =>
        [key, (key.A, key.C, 0), (key.A, 0, key.E), (0, key.C, key.E), (key.A, 0, 0), (0, key.C, 0), (0, 0, key.E), (0, 0, 0)];
}
