using DqCheck.Journeys;

namespace DqCheck.Reports;

/// <summary>A <see cref="DueItem"/> with its texts.</summary>
internal sealed record DueItemRow(
    DateOnly Day,
    int DaysLeft,
    int Week,
    string Description,
    string Category,
    string Agency,
    string Client,
    string Episode,
    DateOnly Since
)
{
    /// <summary>In the order of <see cref="DueItems.Items"/>.</summary>
    public static IEnumerable<DueItemRow> Create(ResultView view)
    {
        var population = view.Result.Population;
        var due = view.Result.DueItems;
        foreach (var item in due.Items)
        {
            var (agency, client, episode) = population.GetKeyTexts(RecordKind.Episode, item.Journey.FindingEpisode);
            yield return new(
                DateOnly.FromDayNumber(item.Day),
                item.Day - view.Result.Journeys.Today,
                due.GetWeek(item.Day),
                item.Description,
                item.Category < 0 ? "" : ReviewCategories.Names[item.Category],
                agency,
                client,
                episode,
                DateOnly.FromDayNumber(item.From)
            );
        }
    }
}
