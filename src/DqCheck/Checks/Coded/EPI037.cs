using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>
/// Open, but nothing has happened for months. Not checked where the extract has neither reviews nor TOPs, because then it holds too few
/// events.
/// </summary>
internal sealed class EPI037 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates)
    {
        if (dates.AsOf is not { DayNumber: var today } || population[RecordKind.Review].Count + population[RecordKind.Top].Count == 0)
            return new(0, []);
        var events = new EpisodeEvents(population, today);
        var dormantDays = population.DataSet.GetSetting(SettingNames.DormantDays);
        var alwaysDormantDays = population.DataSet.GetSetting(SettingNames.DormantAlwaysDays);
        return OpenEpisodes.Find(population, rule, today, Days);

        int? Days(int episode)
        {
            var days = today - events.GetLatest(episode);
            return days >= alwaysDormantDays || (days >= dormantDays && !events.HasOpenStructured(episode)) ? days : null;
        }
    }
}
