using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using DqCheck.Tables;

namespace DqCheck.Records;

/// <summary>
/// The keys of people in counts: a keyed hash of agency and client id. They do not depend on the day, the extract or the order of its rows.
/// </summary>
internal sealed class ClientKeys
{
    private static readonly byte[] Secret = "dqcheck cell keys"u8.ToArray();

    private readonly Population _population;
    private readonly ConcurrentDictionary<int, ulong> _seeds = [];
    private readonly Lazy<ulong[]> _ofClients;
    private readonly Lazy<IReadOnlyDictionary<int, ulong>> _ofAgencies;
    private readonly Lazy<ulong> _ofAll;

    public ClientKeys(Population population)
    {
        _population = population;
        _ofClients = new(ComputeOfClients);
        _ofAgencies = new(ComputeOfAgencies);
        // Rows with a wrong number of cells belong to no agency, and count all the same.
        _ofAll = new(() => population.CountsByAgency.Keys.Aggregate(GetOfName(""), (sum, agency) => sum + GetOfAgency(agency)));
    }

    /// <summary>The key of each client record, by its index.</summary>
    public ulong[] OfClients => _ofClients.Value;

    /// <summary>The key of the client of a record.</summary>
    public ulong Get(RecordKind kind, int record) => OfClients[_population.GetOwner(kind, record, RecordKind.Client)];

    /// <summary>The key of whoever stands on a row, by the ids of agency and client; also of a row that was rejected.</summary>
    public ulong GetOfRow(int agency, int client) =>
        ByteHash.Compute(_population.Values[_population.ClientIdSlot].GetUtf8(client), _seeds.GetOrAdd(agency, ComputeSeed));

    /// <summary>The key of all clients of an agency, by the id of its code: for counts of rows and data items, which are of all of them.</summary>
    public ulong GetOfAgency(int agency) => _ofAgencies.Value.GetValueOrDefault(agency, GetOfRow(agency, 0));

    /// <summary>The key of everybody.</summary>
    public ulong OfAll => _ofAll.Value;

    /// <summary>All records of a kind.</summary>
    public KeyedCount Count(RecordKind kind) =>
        KeyedCount.Of(Enumerable.Range(0, _population[kind].Count).Select(record => Get(kind, record)));

    /// <summary>The key of something that is not a person, such as a rule.</summary>
    public static ulong GetOfName(string name) => Compute(Encoding.UTF8.GetBytes(name));

    private ulong[] ComputeOfClients()
    {
        var clients = _population.Clients;
        var agencies = clients.GetIds(_population.AgencySlot).ToArray(clients.Count);
        var ids = clients.GetIds(_population.ClientIdSlot).ToArray(clients.Count);
        var keys = new ulong[clients.Count];
        Parallel.For(0, keys.Length, client => keys[client] = GetOfRow(agencies[client], ids[client]));
        return keys;
    }

    private Dictionary<int, ulong> ComputeOfAgencies()
    {
        var clients = _population.Clients;
        var agencies = clients.GetIds(_population.AgencySlot).ToArray(clients.Count);
        Dictionary<int, ulong> sums = [];
        foreach (var (client, key) in OfClients.Index())
            sums[agencies[client]] = sums.GetValueOrDefault(agencies[client], GetOfRow(agencies[client], 0)) + key;
        return sums;
    }

    /// <summary>The seed of the keys of an agency's clients. One cryptographic hash for each agency is enough, and much faster.</summary>
    private ulong ComputeSeed(int agency) => Compute(_population.Values[_population.AgencySlot].GetUtf8(agency));

    private static ulong Compute(ReadOnlySpan<byte> name)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Secret, name, hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
