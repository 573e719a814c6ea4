using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Open, but nothing has happened for months. Not looked at where the extract has neither reviews nor TOPs: then it holds too few events to tell.</summary>
internal sealed class EPI037 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates)
    {
        if (dates.AsOf is not { DayNumber: var today }) return new(0, []);
        var events = new EpisodeEvents(population, today);
        var (quiet, silent) = (population.DataSet.Setting("dormant-days"), population.DataSet.Setting("dormant-always-days"));
        var canTell = population[RecordKind.Review].Count + population[RecordKind.Top].Count > 0;
        var open = canTell ? OpenEpisodes.Of(population, today).ToList() : [];
        return new(open.Count, [.. open.Select(episode => (Episode: episode, Days: Days(episode))).Where(e => e.Days is not null)
            .Select(e => On(population, rule, RecordKind.Episode, e.Episode, population.DataSet.Find(rule.Field)!.Slot, Counted.Number(e.Days!.Value)))]);

        int? Days(int episode)
        {
            var days = today - events.Latest(episode);
            return days >= silent || (days >= quiet && !events.HasOpenStructured(episode)) ? days : null;
        }
    }
}
