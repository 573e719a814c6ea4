namespace DqCheck.Samples;

/// <summary>Makes the TOPs of an episode: start, reviews about every five to six months, exit at a planned discharge.</summary>
internal static class TopHistory
{
    private const int DaysBeforeEnd = 30;

    public static void Draw(SampleEpisode episode, DateOnly to, SampleRandom random)
    {
        if (episode.Started is not { } start) return;
        var latest = episode.Continues is { } earlier ? LatestOf(earlier) : AddStart(episode, start, random);
        AddReviews(episode, latest, random);
        if (episode.IsPlannedExit) AddExit(episode, to, random);
    }

    /// <summary>An episode that goes on with a journey goes on with its reviews.</summary>
    private static DateOnly LatestOf(SampleEpisode episode) => episode.Tops.Count > 0 ? episode.Tops[^1].Day : episode.Started ?? episode.Triaged;

    private static DateOnly AddStart(SampleEpisode episode, DateOnly start, SampleRandom random)
    {
        var day = start.AddDays(random.Chance(95) ? random.Between(-3, 10) : random.Between(15, 40));
        if (day < episode.Triaged) day = start;
        if (day <= episode.LastDay && !random.Chance(2)) episode.Tops.Add(new(day, "S", 100));
        return start;
    }

    private static void AddReviews(SampleEpisode episode, DateOnly latest, SampleRandom random)
    {
        var last = episode.Discharged?.AddDays(-DaysBeforeEnd) ?? episode.LastDay;
        var percent = 100;
        for (var day = latest.AddDays(Interval(random)); day <= last; day = day.AddDays(Interval(random)))
        {
            percent = Math.Max(10, percent - random.Between(0, 45));
            if (day >= episode.Triaged) episode.Tops.Add(new(day, "R", percent));
        }
    }

    private static void AddExit(SampleEpisode episode, DateOnly to, SampleRandom random)
    {
        var discharged = episode.Discharged!.Value;
        var day = discharged.AddDays(random.Between(-7, 5));
        if (day > to) day = discharged;
        if (random.Chance(4) || (episode.Tops.Count > 0 && day <= episode.Tops[^1].Day)) return;
        episode.Tops.Add(new(day, "E", 0));
        if (discharged.AddDays(20) is var later && later <= to && random.Chance(3)) episode.Tops.Add(new(later, "P", 0));
    }

    /// <summary>Most come in time, one in twenty late.</summary>
    private static int Interval(SampleRandom random) => random.Chance(95) ? random.Between(140, 180) : random.Between(183, 230);
}
