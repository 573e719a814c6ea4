namespace DqCheck.Samples;

/// <summary>
/// Creates the TOPs of an episode, all in time: start, reviews about every five to six months, exit at a planned discharge.
/// </summary>
internal static class TopHistory
{
    private const int DaysToNextEpisode = 21;

    public static void Draw(SampleEpisode episode, SampleRequest request, SampleRandom random)
    {
        if (episode.Continues is null && episode.Started is { } start)
            AddStart(episode, start, random);
        if (FindLatest(episode) is { } latest)
            AddReviews(episode, latest, request.DaysWithoutReview, random);
        if (episode.IsPlannedExit)
            AddExit(episode, request.To, random);
    }

    /// <summary>The last review of the journey, or its treatment start: reviews continue across the episodes of a journey.</summary>
    private static DateOnly? FindLatest(SampleEpisode episode) =>
        episode.Tops.FindLast(t => t.Stage == SampleTop.Review) is { } review ? review.Day
        : episode.Continues is { } earlier ? FindLatest(earlier)
        : episode.Started;

    /// <summary>None yet where it would come after the last day of the extract.</summary>
    private static void AddStart(SampleEpisode episode, DateOnly start, SampleRandom random)
    {
        var day = start.AddDays(random.NextChance(95) ? random.NextBetween(-3, 10) : random.NextBetween(11, 14));
        if (day < episode.Triaged)
            day = start;
        if (episode.Discharged < day)
            day = episode.Discharged.Value;
        if (day <= episode.LastDay)
            episode.Tops.Add(new(day, SampleTop.Start, 100));
    }

    /// <summary>Adds the reviews; one that would fall between two episodes of a journey is done at the transfer.</summary>
    private static void AddReviews(SampleEpisode episode, DateOnly latest, int daysBeforeEnd, SampleRandom random)
    {
        var last = episode.Discharged is not { } end
            ? episode.LastDay
            : end.AddDays(episode.IsTransfer ? DaysToNextEpisode : -daysBeforeEnd);
        var percent = 100;
        for (var day = Next(latest); day <= last; day = Next(day))
        {
            if (day > episode.LastDay)
                day = episode.LastDay;
            percent = Math.Max(10, percent - random.NextBetween(0, 45));
            episode.Tops.Add(new(day, SampleTop.Review, IsAbstinent(episode, random) ? 0 : percent));
        }

        DateOnly Next(DateOnly day)
        {
            var next = day.AddDays(random.NextBetween(140, 175));
            return next > episode.Triaged ? next : episode.Triaged;
        }
    }

    private static bool IsAbstinent(SampleEpisode episode, SampleRandom random) =>
        random.NextChance(episode.Client.Use.Group == PresentingSubstances.Alcohol ? 30 : 12);

    /// <summary>None yet where it would come after the last day of the extract.</summary>
    private static void AddExit(SampleEpisode episode, DateOnly to, SampleRandom random)
    {
        var discharged = episode.Discharged!.Value;
        var day = discharged.AddDays(random.NextBetween(-7, 5));
        if (day > to)
            return;
        episode.Tops.Add(new(day, SampleTop.Exit, 0));
        var later = discharged.AddDays(20);
        if (later <= to && random.NextChance(3))
            episode.Tops.Add(new(later, SampleTop.PostExit, 0));
    }
}
