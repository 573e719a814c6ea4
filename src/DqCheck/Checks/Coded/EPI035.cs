using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>Open, triaged some weeks ago, and no intervention was ever entered.</summary>
internal sealed class EPI035 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates)
    {
        if (dates.AsOf is not { DayNumber: var today })
            return new(0, []);
        var events = new EpisodeEvents(population, today);
        var triaged = new RecordColumn(population, TRIAGED);
        var wait = population.DataSet.GetSetting(SettingNames.NotStartedDays);
        return OpenEpisodes.Find(population, rule, today, GetDaysSinceTriage);

        int? GetDaysSinceTriage(int episode)
        {
            var days = today - triaged.GetNumber(episode);
            return days >= wait && !events.HasIntervention(episode) ? days : null;
        }
    }
}
