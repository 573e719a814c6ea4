using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>Episodes that national analysts cannot distinguish: same attributor, area, agency and triage date.</summary>
internal sealed class EPI034 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates)
    {
        var id = new RecordColumn(population, EPISODID);
        return new(
            population.Episodes.Count,
            [
                .. DuplicateAttributors
                    .GroupEqual(ComputeKeys(population))
                    .SelectMany(same =>
                        Find(same, [.. same.Select(e => (e, id.GetText(e))).OrderBy(e => e.Item2, StringComparer.Ordinal)])
                    ),
            ]
        );

        IEnumerable<RuleFinding> Find(int[] same, List<(int, string)> named) =>
            same.Select(episode =>
                CreateRecordFinding(
                    population,
                    rule,
                    RecordKind.Episode,
                    episode,
                    population.DataSet.Find(TRIAGED)?.Slot ?? -1,
                    DuplicateAttributors.DescribeOthers(named, episode, same.Length - 1)
                )
            );
    }

    /// <summary>The key of each episode, from the first client with the same attributor and the other columns that count.</summary>
    private static ulong[] ComputeKeys(Population population)
    {
        if (DuplicateAttributors.ComputeKeys(population) is not { } people)
            return [];
        RecordColumn agency = new(population, AGNCY);
        RecordColumn area = new(population, DAT);
        RecordColumn triaged = new(population, TRIAGED);
        var first = Enumerable.Range(0, people.Length).ToArray();
        foreach (var same in DuplicateAttributors.GroupEqual(people))
        {
            foreach (var client in same)
                first[client] = same[0];
        }

        Dictionary<(int, int, int?), uint> numbers = [];
        var keys = new ulong[population.Episodes.Count];
        for (var episode = 0; episode < keys.Length; episode++)
        {
            var client = population.Episodes.GetParent(episode);
            var other = (agency.GetId(client), area.GetId(episode), triaged.GetNumber(episode));
            if (!numbers.TryGetValue(other, out var number))
                numbers.Add(other, number = (uint)numbers.Count);
            keys[episode] = ((ulong)first[client] << 32) | number;
        }

        return keys;
    }
}
