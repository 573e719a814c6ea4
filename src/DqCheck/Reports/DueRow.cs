using DqCheck.Journeys;
using DqCheck.Rulesets;

namespace DqCheck.Reports;

/// <summary>Something that falls due, in words.</summary>
internal sealed record DueRow(
    DateOnly Day,
    int DaysLeft,
    int Week,
    string What,
    string Family,
    string Agency,
    string Client,
    string Episode,
    DateOnly Since
)
{
    /// <summary>In the order of <see cref="DueNext.Items"/>.</summary>
    public static IEnumerable<DueRow> Of(ResultView view)
    {
        var (population, due) = (view.Result.Population, view.Result.DueNext);
        foreach (var item in due.Items)
        {
            var (agency, client, episode) = population.KeyTexts(RecordKind.Episode, item.Journey.StandsOn);
            yield return new(
                DateOnly.FromDayNumber(item.Day),
                item.Day - view.Result.Journeys.Today,
                due.WeekOf(item.Day),
                item.What,
                item.Family < 0 ? "" : Families.Names[item.Family],
                agency,
                client,
                episode,
                DateOnly.FromDayNumber(item.From)
            );
        }
    }
}
