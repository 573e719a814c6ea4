using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>Episodes that national analysts cannot tell apart: same attributor, area, agency and triage date.</summary>
internal sealed class EPI034 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates)
    {
        var id = new Cells(population, EPISODID);
        return new(
            population.Episodes.Count,
            [
                .. SameAttributor
                    .Alike(Keys(population))
                    .SelectMany(same => Find(same, [.. same.Select(e => (e, id.Text(e))).OrderBy(e => e.Item2, StringComparer.Ordinal)])),
            ]
        );

        IEnumerable<Finding> Find(int[] same, List<(int, string)> named) =>
            same.Select(episode =>
                On(
                    population,
                    rule,
                    RecordKind.Episode,
                    episode,
                    population.DataSet.Find(TRIAGED)?.Slot ?? -1,
                    SameAttributor.Named(named, episode, same.Length - 1)
                )
            );
    }

    /// <summary>A number for each episode: the first client with its client's attributor, and what else counts.</summary>
    private static ulong[] Keys(Population population)
    {
        if (SameAttributor.Keys(population) is not { } people)
            return [];
        Cells agency = new(population, AGNCY),
            area = new(population, DAT),
            triaged = new(population, TRIAGED);
        var first = Enumerable.Range(0, people.Length).ToArray();
        foreach (var same in SameAttributor.Alike(people))
        {
            foreach (var client in same)
                first[client] = same[0];
        }

        Dictionary<(int, int, int?), uint> numbers = [];
        var keys = new ulong[population.Episodes.Count];
        for (var episode = 0; episode < keys.Length; episode++)
        {
            var client = population.Episodes.Parent(episode);
            var other = (agency.Id(client), area.Id(episode), triaged.Number(episode));
            if (!numbers.TryGetValue(other, out var number))
                numbers.Add(other, number = (uint)numbers.Count);
            keys[episode] = ((ulong)first[client] << 32) | number;
        }

        return keys;
    }
}
