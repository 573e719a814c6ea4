using DqCheck.Records;

namespace DqCheck.Checks;

/// <summary>Episodes that were triaged and not yet discharged on a day. One with an unreadable discharge date, or a reason without a date, has a finding of its own and is not taken for open.</summary>
internal static class OpenEpisodes
{
    public static IEnumerable<int> Of(Population population, int today)
    {
        Cells triaged = new(population, "TRIAGED"), discharged = new(population, "DISD"), reason = new(population, "DISRSN");
        for (var episode = 0; episode < population.Episodes.Count; episode++)
        {
            if (triaged.Day(episode, today) is null) continue;
            var isOpen = discharged.IsBlank(episode) ? reason.IsBlank(episode) : discharged.Number(episode) > today;
            if (isOpen) yield return episode;
        }
    }
}
