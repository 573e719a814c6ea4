using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Open, triaged some weeks ago, and no intervention was ever entered.</summary>
internal sealed class EPI035 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates)
    {
        if (dates.AsOf is not { DayNumber: var today }) return new(0, []);
        var events = new EpisodeEvents(population, today);
        var triaged = new Cells(population, "TRIAGED");
        var wait = population.DataSet.Setting("not-started-days");
        var open = OpenEpisodes.Of(population, today).ToList();
        return new(open.Count, [.. open.Select(episode => (Episode: episode, Days: Days(episode))).Where(e => e.Days is not null)
            .Select(e => On(population, rule, RecordKind.Episode, e.Episode, population.DataSet.Find(rule.Field)!.Slot, Counted.Number(e.Days!.Value)))]);

        int? Days(int episode) => !events.HasIntervention(episode) && today - triaged.Number(episode) is var days && days >= wait ? days : null;
    }
}
