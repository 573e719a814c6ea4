using DqCheck.Extracts;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks;

/// <summary>
/// Finds clients who share first initial, surname initial (in capital or small letters), date of birth and sex, by which national
/// analysts link people.
/// </summary>
internal static class DuplicateAttributors
{
    /// <summary>How many clients a finding names at most, because in an anonymised extract many share one attributor.</summary>
    private const int MaxNamed = 20;

    private static readonly string[] Columns = [FINITIAL, SINITIAL, SEX, DOB];

    /// <summary>The attributor of each client as a number; null where the data set does not have all its columns.</summary>
    public static ulong[]? ComputeKeys(Population population)
    {
        if (Columns.Any(c => population.DataSet.Find(c) is not { Kind: RecordKind.Client }))
            return null;
        var cells = Columns.Select(c => new RecordColumn(population, c)).ToArray();
        var firstInitials = IgnoreCase(population.Values[cells[0].Slot]);
        var surnameInitials = IgnoreCase(population.Values[cells[1].Slot]);
        var keys = new ulong[population.Clients.Count];
        Dictionary<(int First, int Last, int Sex), uint> numbers = [];
        for (var client = 0; client < keys.Length; client++)
        {
            var withoutBirth = (firstInitials[cells[0].GetId(client)], surnameInitials[cells[1].GetId(client)], cells[2].GetId(client));
            if (!numbers.TryGetValue(withoutBirth, out var number))
                numbers.Add(withoutBirth, number = (uint)numbers.Count);
            keys[client] = ((ulong)number << 32) | (uint)(cells[3].GetNumber(client) ?? ValueTable.NoNumber);
        }

        return keys;
    }

    /// <summary>The positions of equal keys, in the order of the first of each. Found by sorting, because most keys are unique.</summary>
    public static List<int[]> GroupEqual(ulong[] keys)
    {
        var sorted = (ulong[])keys.Clone();
        var order = Enumerable.Range(0, keys.Length).ToArray();
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

    /// <summary>One finding for each client who shares an attributor with another of the agency.</summary>
    /// <param name="population">The population.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="livesElsewhere">Whether the others live in another area; otherwise in the same, or nobody can say.</param>
    public static IEnumerable<RuleFinding> FindWithinAgency(Population population, Rule rule, bool livesElsewhere)
    {
        RecordColumn agency = new(population, AGNCY);
        RecordColumn id = new(population, CLIENTID);
        var (groups, residence) = GroupClients(population);
        return groups
            .SelectMany(same => same.GroupBy(agency.GetId))
            .SelectMany(same => DescribeOthers(same, residence, id.GetText, livesElsewhere))
            .Select(found => CreateFinding(population, rule, found.Record, found.Others));
    }

    /// <summary>One finding for each client who shares an attributor with one of another agency.</summary>
    public static IEnumerable<RuleFinding> FindAcrossAgencies(Population population, Rule rule)
    {
        RecordColumn agency = new(population, AGNCY);
        RecordColumn id = new(population, CLIENTID);
        var (groups, residence) = GroupClients(population);
        foreach (var same in groups)
        {
            foreach (var ofAgency in same.GroupBy(agency.GetId))
            {
                var others = same.Where(c => agency.GetId(c) != ofAgency.Key)
                    .Select(c => (Client: c, Name: $"{agency.GetText(c)} {id.GetText(c)}"))
                    .OrderBy(c => c.Name, StringComparer.Ordinal)
                    .ToList();
                if (others.Count == 0)
                    continue;
                foreach (var own in ofAgency.GroupBy(c => residence(c).Key))
                {
                    var named = others.Take(MaxNamed).Select(o => (o.Client, o.Name + NoteArea(own.First(), o.Client))).ToList();
                    foreach (var client in own)
                        yield return CreateFinding(population, rule, client, ListNames(named, client, others.Count));
                }
            }
        }

        string NoteArea(int client, int other) => residence(client).IsApartFrom(residence(other)) ? " (another area)" : "";
    }

    /// <summary>For each of some records that are alike: the names of the others that live elsewhere, or that do not; none where there are none.</summary>
    public static IEnumerable<(int Record, string Others)> DescribeOthers(
        IEnumerable<int> same,
        Func<int, Residence> residence,
        Func<int, string> getName,
        bool livesElsewhere
    )
    {
        var byArea = same.GroupBy(r => residence(r).Key)
            .Select(g =>
                (
                    Area: residence(g.First()),
                    Named: g.Select(r => (r, Name: getName(r))).OrderBy(r => r.Name, StringComparer.Ordinal).ToList()
                )
            )
            .ToList();
        foreach (var own in byArea)
        {
            var others = byArea.Where(o => o.Area.IsApartFrom(own.Area) == livesElsewhere).ToList();
            var count = others.Sum(o => o.Named.Count) - (livesElsewhere ? 0 : 1);
            var named = others.SelectMany(o => o.Named.Take(MaxNamed + 1)).OrderBy(o => o.Name, StringComparer.Ordinal).ToList();
            foreach (var (record, _) in count > 0 ? own.Named : [])
                yield return (record, ListNames(named, record, count));
        }
    }

    private static (List<int[]> Groups, Func<int, Residence> Residence) GroupClients(Population population)
    {
        var groups = ComputeKeys(population) is { } keys ? GroupEqual(keys) : [];
        return (groups, ResidenceAreas.ForClients(population, groups.SelectMany(g => g)));
    }

    private static RuleFinding CreateFinding(Population population, Rule rule, int client, string others) =>
        CodedRule.CreateRecordFinding(population, rule, RecordKind.Client, client, population.ClientIdSlot, others);

    /// <summary>For each value the id of the first value that differs from it in letter case only, or its own.</summary>
    private static PerValueCache<int> IgnoreCase(ValueTable values)
    {
        Dictionary<string, int> first = new(StringComparer.OrdinalIgnoreCase);
        return new(
            values,
            id =>
            {
                // Numbers are their own ids, and have no case.
                if (!values.IsStored(id))
                    return id;
                var text = values.GetText(id);
                return first.TryGetValue(text, out var same) ? same : first[text] = id;
            }
        );
    }

    /// <summary>Lists all names but one, and how many more there are.</summary>
    /// <param name="named">The names, in their order.</param>
    /// <param name="except">The one to leave out.</param>
    /// <param name="count">How many there are besides it.</param>
    private static string ListNames(IEnumerable<(int Of, string Name)> named, int except, int count)
    {
        var names = string.Join(", ", named.Where(n => n.Of != except).Select(n => n.Name).Take(MaxNamed));
        return count > MaxNamed ? $"{names} and {Plural.Format(count - MaxNamed, "other", "others")}" : names;
    }
}
