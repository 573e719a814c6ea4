using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Episodes that national analysts cannot tell apart: same attributor, area, agency and triage date.</summary>
internal sealed class EPI034 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates)
    {
        var people = SameAttributor.Keys(population);
        Cells area = new(population, "DAT"), triaged = new(population, "TRIAGED");
        (SameAttributor.Key, int, int, int)[] keys = people is null ? []
            : [.. Enumerable.Range(0, population.Episodes.Count).Select(episode => (people[population.Episodes.Parent(episode)], population.Keys(RecordKind.Episode, episode).Agency, area.Id(episode), triaged.Number(episode) ?? ValueTable.NoNumber))];
        var id = new Cells(population, "EPISODID");
        return new(population.Episodes.Count, [.. from same in SameAttributor.Alike(keys) from episode in same
            select On(population, rule, RecordKind.Episode, episode, triaged.Slot, string.Join(", ", same.Where(e => e != episode).Select(id.Text).Order(StringComparer.Ordinal)))]);
    }
}
