using DqCheck.Extracts;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks;

/// <summary>
/// Finds clients that share first initial, surname initial, date of birth and sex: by these national analysts link people.
/// </summary>
internal static class SameAttributor
{
    /// <summary>Where many share one, as in an extract made anonymous, a finding names no more of them.</summary>
    private const int MostNamed = 20;

    private static readonly string[] Columns = [FINITIAL, SINITIAL, SEX, DOB];

    /// <summary>The attributor of each client as a number; null where the data set lacks one of its columns.</summary>
    public static ulong[]? Keys(Population population)
    {
        if (Columns.Any(c => population.DataSet.Find(c) is not { Kind: RecordKind.Client }))
            return null;
        var cells = Columns.Select(c => new Cells(population, c)).ToArray();
        var keys = new ulong[population.Clients.Count];
        Dictionary<(int First, int Last, int Sex), uint> numbers = [];
        for (var client = 0; client < keys.Length; client++)
        {
            var withoutBirth = (cells[0].Id(client), cells[1].Id(client), cells[2].Id(client));
            if (!numbers.TryGetValue(withoutBirth, out var number))
                numbers.Add(withoutBirth, number = (uint)numbers.Count);
            keys[client] = ((ulong)number << 32) | (uint)(cells[3].Number(client) ?? ValueTable.NoNumber);
        }

        return keys;
    }

    /// <summary>Places of keys that are the same, in the order of the first of each: by sorting, for most have no like.</summary>
    public static List<int[]> Alike(ulong[] keys)
    {
        var (sorted, order) = ((ulong[])keys.Clone(), Enumerable.Range(0, keys.Length).ToArray());
        Array.Sort(sorted, order);
        List<int[]> alike = [];
        for (int start = 0, next = 1; next <= order.Length; next++)
        {
            if (next < order.Length && sorted[start] == sorted[next])
                continue;
            if (next - start > 1)
            {
                alike.Add(order[start..next]);
                Array.Sort(alike[^1]);
            }

            start = next;
        }

        alike.Sort((a, b) => a[0].CompareTo(b[0]));
        return alike;
    }

    /// <summary>One finding a client that has a twin at its own agency, or at others.</summary>
    public static IEnumerable<Finding> Find(Population population, Rule rule, bool atOthers)
    {
        if (Keys(population) is not { } keys)
            yield break;
        Cells agency = new(population, AGNCY),
            id = new(population, CLIENTID);
        foreach (var same in Alike(keys))
        {
            foreach (var ofAgency in same.GroupBy(agency.Id))
            {
                var others = atOthers ? same.Where(c => agency.Id(c) != ofAgency.Key) : ofAgency;
                var named = others
                    .Select(c => (Client: c, Name: atOthers ? $"{agency.Text(c)} {id.Text(c)}" : id.Text(c)))
                    .OrderBy(c => c.Name, StringComparer.Ordinal)
                    .ToList();
                var twins = named.Count - (atOthers ? 0 : 1);
                if (twins == 0)
                    continue;
                foreach (var client in ofAgency)
                    yield return CodedRule.On(
                        population,
                        rule,
                        RecordKind.Client,
                        client,
                        population.ClientId,
                        Named(named, client, twins)
                    );
            }
        }
    }

    /// <summary>All but one, in words: names, and how many more there are.</summary>
    /// <param name="named">In the order of the names.</param>
    /// <param name="but">The one that is left out, if it is among them.</param>
    /// <param name="count">How many there are without it.</param>
    public static string Named(IEnumerable<(int Of, string Name)> named, int but, int count)
    {
        var names = string.Join(", ", named.Where(n => n.Of != but).Select(n => n.Name).Take(MostNamed));
        return count > MostNamed ? $"{names} and {Counted.Of(count - MostNamed, "other", "others")}" : names;
    }
}
