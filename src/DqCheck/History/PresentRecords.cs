using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.History;

/// <summary>Which agencies, clients, episodes and records stand in a run's extracts, on loaded or on rejected rows.</summary>
/// <remarks>A blank key fits every one: a finding about a row without CLIENTID is looked for by its agency and episode.</remarks>
internal sealed class PresentRecords
{
    private readonly Population _population;
    private readonly Dictionary<(int, int, int), (RecordKind Kind, int Record)> _loaded = [];
    private readonly Dictionary<(int, int, int), bool> _refused = [];
    private readonly HashSet<(int, int)> _withoutConsent = [];
    private readonly HashSet<int> _agencies = [];
    private readonly Dictionary<RecordKind, HashSet<(int, int, int, int)>> _records = [];

    public PresentRecords(Population population)
    {
        _population = population;
        for (var episode = 0; episode < population.Episodes.Count; episode++)
        {
            foreach (var key in Variants(population.Keys(RecordKind.Episode, episode)))
                _loaded.TryAdd(key, (RecordKind.Episode, episode));
        }

        foreach (var row in population.Refused.Where(r => r.Slot >= 0))
        {
            foreach (var key in Variants((row.Agency, row.Client, row.Episode)))
                _refused[key] = _refused.GetValueOrDefault(key) || row.Slot == population.Consent;
        }

        foreach (var (agency, client) in population.WithoutConsent)
            _withoutConsent.UnionWith([(agency, client), (0, client), (agency, 0)]);
        _agencies.UnionWith(_loaded.Keys.Concat(_refused.Keys).Select(k => k.Item1).Concat(_withoutConsent.Select(k => k.Item1)));
    }

    public bool HasAgency(string agency) => _agencies.Contains(Id(_population.Agency, agency));

    /// <summary>Where an episode stands, or a client where the episode is blank.</summary>
    public Presence Look(string agency, string client, string episode)
    {
        var key = (Id(_population.Agency, agency), Id(_population.ClientId, client), Id(_population.EpisodeId, episode));
        (RecordKind, int)? record = _loaded.TryGetValue(key, out var found) ? found : null;
        var refused = _refused.TryGetValue(key, out var unclear);
        return new(record, refused, unclear, _withoutConsent.Contains((key.Item1, key.Item2)));
    }

    /// <summary>Whether the record itself stands on a loaded row, by its own id.</summary>
    public bool HasRecord(EarlierFinding finding)
    {
        if (!Words.TryKind(finding.Record, out var kind) || _population.IdSlot(kind) is not (var slot and >= 0))
            return true;
        if (!_records.TryGetValue(kind, out var records))
            _records.Add(kind, records = [.. Enumerable.Range(0, _population[kind].Count).Select(i => Own(kind, i, slot))]);
        return records.Contains(
            (
                Id(_population.Agency, finding.Agency),
                Id(_population.ClientId, finding.Client),
                Id(_population.EpisodeId, finding.Episode),
                Id(slot, finding.RecordId)
            )
        );
    }

    private (int, int, int, int) Own(RecordKind kind, int record, int slot)
    {
        var (agency, client, episode) = _population.Keys(kind, record);
        return (agency, client, episode, _population[kind].Cell(record, slot));
    }

    /// <summary>-1 where no row holds the value: nothing has that key.</summary>
    private int Id(int slot, string value) => value.Length == 0 ? 0 : _population.Values[slot].Find(value);

    private static (int, int, int)[] Variants((int A, int C, int E) key) =>
        [key, (key.A, key.C, 0), (key.A, 0, key.E), (0, key.C, key.E), (key.A, 0, 0), (0, key.C, 0), (0, 0, key.E), (0, 0, 0)];
}

/// <summary>Where a client or episode stands in the extracts of a run.</summary>
/// <param name="Record">An episode that it is, or has; null where it is on no loaded row.</param>
/// <param name="Refused">It is on a rejected row.</param>
/// <param name="ConsentUnclear">One of those rows is rejected for its CONSENT, so that nothing but the keys was checked on it.</param>
/// <param name="WithoutConsent">The client is on a row with CONSENT=N.</param>
internal readonly record struct Presence((RecordKind Kind, int Record)? Record, bool Refused, bool ConsentUnclear, bool WithoutConsent)
{
    public bool Loaded => Record is not null;
}
