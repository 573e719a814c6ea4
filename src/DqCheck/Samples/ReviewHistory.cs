namespace DqCheck.Samples;

/// <summary>
/// Creates the sub-intervention reviews of an episode, all in time: about every five months, and one at the end of each intervention.
/// </summary>
internal static class ReviewHistory
{
    public static void Draw(SampleEpisode episode, int daysBeforeEnd, SampleRandom random)
    {
        if (episode.Started is not { } start)
            return;
        var reviewed = episode.Interventions.Where(i => i.IsReviewed).ToList();
        SortedSet<DateOnly> days = [];
        foreach (var intervention in reviewed)
        {
            if ((intervention.Ended ?? episode.Discharged) is { } end)
                days.Add(end);
        }

        var last = episode.Discharged?.AddDays(-daysBeforeEnd) ?? episode.LastDay;
        for (var day = start.AddDays(DrawInterval(random)); day <= last; day = day.AddDays(DrawInterval(random)))
            days.Add(day);
        foreach (var day in days)
        {
            List<string> codes = [.. reviewed.Where(i => i.IsOpenOn(day)).Select(i => i.Code).Distinct()];
            if (codes.Count > 0)
                episode.Reviews.Add(new(day, codes));
        }
    }

    private static int DrawInterval(SampleRandom random) => random.NextBetween(135, 175);
}
