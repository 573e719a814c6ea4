using DqCheck.Records;

namespace DqCheck.Checks;

/// <summary>Episodes that were triaged and not yet discharged on a day.</summary>
internal static class OpenEpisodes
{
    public static IEnumerable<int> Of(Population population, int today)
    {
        Cells triaged = new(population, "TRIAGED"), discharged = new(population, "DISD");
        for (var episode = 0; episode < population.Episodes.Count; episode++)
        {
            if (triaged.Day(episode, today) is not null && discharged.Day(episode, today) is null) yield return episode;
        }
    }
}
