namespace DqCheck.Samples;

/// <summary>Makes the sub-intervention reviews of an episode: about every five months, and one at each intervention's end.</summary>
internal static class ReviewHistory
{
    private const int DaysBeforeEnd = 30;

    public static void Draw(SampleEpisode episode, SampleRandom random)
    {
        if (episode.Started is not { } start) return;
        var reviewed = episode.Interventions.Where(i => i.IsReviewed).ToList();
        SortedSet<DateOnly> days = [];
        foreach (var intervention in reviewed)
        {
            if (intervention.Ended is { } end && random.Chance(96)) days.Add(end);
        }

        var last = episode.Discharged?.AddDays(-DaysBeforeEnd) ?? episode.LastDay;
        for (var day = start.AddDays(Interval(random)); day <= last; day = day.AddDays(Interval(random))) days.Add(day);
        foreach (var day in days)
        {
            List<string> codes = [.. reviewed.Where(i => i.IsOpenOn(day)).Select(i => i.Code).Distinct()];
            if (codes.Count > 0) episode.Reviews.Add(new(day, codes));
        }
    }

    /// <summary>Most come in time, one in twenty late.</summary>
    private static int Interval(SampleRandom random) => random.Chance(95) ? random.Between(135, 180) : random.Between(183, 240);
}
