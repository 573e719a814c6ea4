using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Open, although the last intervention ended weeks ago.</summary>
internal sealed class EPI036 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates)
    {
        if (dates.AsOf is not { DayNumber: var today })
            return new(0, []);
        var events = new EpisodeEvents(population, today);
        var grace = population.DataSet.GetSetting(SettingNames.AllEndedDays);
        return OpenEpisodes.Find(population, rule, today, Days);

        int? Days(int episode) => events.GetLastEnd(episode) is { } end && today - end > grace ? today - end : null;
    }
}
