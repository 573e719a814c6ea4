using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Finds clients that share first initial, surname initial, date of birth and sex: by these national analysts link people.</summary>
internal static class SameAttributor
{
    /// <summary>Initials, day of birth and sex of a client, as ids of values.</summary>
    internal readonly record struct Key(int First, int Last, int Born, int Sex) : IComparable<Key>
    {
        public int CompareTo(Key other) => (First, Last, Born, Sex).CompareTo((other.First, other.Last, other.Born, other.Sex));
    }

    private static readonly string[] Columns = ["FINITIAL", "SINITIAL", "DOB", "SEX"];

    /// <summary>The attributor of each client; null where the data set lacks one of its columns.</summary>
    public static Key[]? Keys(Population population)
    {
        if (Columns.Any(c => population.DataSet.Find(c) is not { Kind: RecordKind.Client })) return null;
        var slots = Columns.Select(c => population.DataSet.Find(c)!.Slot).ToArray();
        var clients = population.Clients;
        var keys = new Key[clients.Count];
        for (var client = 0; client < keys.Length; client++)
            keys[client] = new(clients.Cell(client, slots[0]), clients.Cell(client, slots[1]), population.Values[slots[2]].Number(clients.Cell(client, slots[2])), clients.Cell(client, slots[3]));
        return keys;
    }

    /// <summary>Things with the same key, in the order of the first of each: by sorting, for most have no like.</summary>
    public static IEnumerable<int[]> Alike<T>(T[] keys)
        where T : IComparable<T>
    {
        var order = Enumerable.Range(0, keys.Length).ToArray();
        Array.Sort(order, (a, b) => keys[a].CompareTo(keys[b]) is var by && by != 0 ? by : a.CompareTo(b));
        List<int[]> alike = [];
        for (int start = 0, next = 1; next <= order.Length; next++)
        {
            if (next < order.Length && keys[order[start]].CompareTo(keys[order[next]]) == 0) continue;
            if (next - start > 1) alike.Add(order[start..next]);
            start = next;
        }

        return alike.OrderBy(a => a[0]);
    }

    /// <summary>One finding a client that has a twin at an agency that <paramref name="concerns"/> accepts (own agency, the twin's).</summary>
    public static IEnumerable<Finding> Find(Population population, Rule rule, Func<int, int, bool> concerns, bool namesAgency)
    {
        if (Keys(population) is not { } keys) return [];
        var clients = population.Clients;
        return Alike(keys).SelectMany(p => p.Select(client => (Client: client, Twins: p.Where(c => c != client && concerns(Agency(client), Agency(c))).ToList())))
            .Where(c => c.Twins.Count > 0).Select(c => new Finding
            {
                Rule = rule,
                Kind = RecordKind.Client,
                Record = c.Client,
                File = population.Rows.File(population.RowsOf(RecordKind.Client, c.Client)[0]),
                Slot = population.ClientId,
                Value = clients.Cell(c.Client, population.ClientId),
                Detail = string.Join(", ", c.Twins.Select(Name).Order(StringComparer.Ordinal)),
            });

        int Agency(int client) => clients.Cell(client, population.Agency);

        string Name(int client)
        {
            var id = population.Values[population.ClientId].Text(clients.Cell(client, population.ClientId));
            return namesAgency ? $"{population.Values[population.Agency].Text(Agency(client))} {id}" : id;
        }
    }
}
