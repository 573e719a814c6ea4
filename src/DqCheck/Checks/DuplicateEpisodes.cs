using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks;

/// <summary>Finds episodes of one person and agency with the same triage date. National analysts tell them apart only by the area.</summary>
internal static class DuplicateEpisodes
{
    /// <param name="population">The population.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="livesElsewhere">Whether the other episodes are of another area; otherwise of the same, or nobody can say.</param>
    public static RuleResult Find(Population population, Rule rule, bool livesElsewhere)
    {
        RecordColumn id = new(population, EPISODID);
        ResidenceAreas areas = new(population);
        var triaged = population.DataSet.Find(TRIAGED)?.Slot ?? -1;
        return new(
            population.Episodes.Count,
            [
                .. DuplicateAttributors
                    .GroupEqual(ComputeKeys(population))
                    .SelectMany(same =>
                    {
                        var residences = same.ToDictionary(e => e, e => areas.Find([e]));
                        return DuplicateAttributors.DescribeOthers(same, e => residences[e], id.GetText, livesElsewhere);
                    })
                    .Select(found =>
                        CodedRule.CreateRecordFinding(population, rule, RecordKind.Episode, found.Record, triaged, found.Others)
                    ),
            ]
        );
    }

    /// <summary>The key of each episode, from the first client with the same attributor and the other columns that count.</summary>
    private static ulong[] ComputeKeys(Population population)
    {
        if (DuplicateAttributors.ComputeKeys(population) is not { } people)
            return [];
        RecordColumn agency = new(population, AGNCY);
        RecordColumn triaged = new(population, TRIAGED);
        var first = Enumerable.Range(0, people.Length).ToArray();
        foreach (var same in DuplicateAttributors.GroupEqual(people))
        {
            foreach (var client in same)
                first[client] = same[0];
        }

        Dictionary<(int, int?), uint> numbers = [];
        var keys = new ulong[population.Episodes.Count];
        for (var episode = 0; episode < keys.Length; episode++)
        {
            var client = population.Episodes.GetParent(episode);
            var other = (agency.GetId(client), triaged.GetNumber(episode));
            if (!numbers.TryGetValue(other, out var number))
                numbers.Add(other, number = (uint)numbers.Count);
            keys[episode] = ((ulong)first[client] << 32) | number;
        }

        return keys;
    }
}
