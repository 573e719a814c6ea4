namespace DqCheck.Samples;

/// <summary>Creates the episodes of a client, one after the other.</summary>
internal static class EpisodeHistory
{
    private const int MaxEpisodes = 6;

    /// <summary>The most days from a referral to its triage.</summary>
    private const int LongestTriage = 7;

    public static List<SampleEpisode> Draw(SampleClient client, SampleRequest request, SampleRandom random)
    {
        List<SampleEpisode> episodes = [];
        SampleEpisode? continues = null;
        for (DateOnly? referred = DrawFirstReferral(client, request, random); referred <= request.To && episodes.Count < MaxEpisodes; )
        {
            var episode = DrawEpisode(client, episodes.Count + 1, continues, referred.Value, request.To, random);
            InterventionHistory.Draw(episode, random);
            if (request.Months > 1)
                SortByStart(episode.Interventions);
            ReviewHistory.Draw(episode, request.DaysWithoutReview, random);
            if (client.HasTops)
                TopHistory.Draw(episode, request, random);
            episodes.Add(episode);
            (referred, continues) = DrawNext(episode, random);
        }

        return episodes;
    }

    /// <summary>
    /// Draws the first referral. More clients start in the first half of the three years, as if they had been in treatment already; every
    /// other young person starts early enough to be discharged by now, so that the exit items have values. Of several months, each client
    /// is triaged in the month in which they join.
    /// </summary>
    private static DateOnly DrawFirstReferral(SampleClient client, SampleRequest request, SampleRandom random)
    {
        if (request.GetFirstMonth(client.Number) is var month and > 1)
        {
            var first = request.GetFirstDay(month);
            return first.AddDays(random.NextBelow(request.GetMonthEnd(month).DayNumber - LongestTriage - first.DayNumber + 1));
        }

        var from = client.IsYoung ? Max(request.From, request.To.AddYears(-3).AddDays(1)) : request.From;
        var to = request.Months == 1 ? request.To : request.GetMonthEnd(1).AddDays(-LongestTriage);
        var days = to.DayNumber - from.DayNumber;
        if (client.IsYoung && client.Number / Attributor.YoungShare % 2 == 0)
            days = days * 2 / 3;
        return from.AddDays(random.NextChance(50) ? random.NextBetween(0, days) : random.NextBetween(0, days / 2));
    }

    private static SampleEpisode DrawEpisode(
        SampleClient client,
        int number,
        SampleEpisode? continues,
        DateOnly referred,
        DateOnly to,
        SampleRandom random
    )
    {
        var triaged = Min(referred.AddDays(random.PickWeighted((0, 15), (1, 15), (2, 15), (3, 15), (5, 25), (7, 15))), to);
        var starts = continues is not null || !random.NextChance(4);
        DateOnly? started = starts ? triaged.AddDays(random.NextChance(93) ? random.NextBetween(0, 13) : random.NextBetween(17, 34)) : null;
        if (started > to)
            started = null;
        var reason = starts ? DrawReason(client, random) : "88";
        var end = (started ?? triaged).AddDays(starts ? DrawLength(client, reason, random) : random.NextBetween(10, 34));
        var isDischarged = (started is not null || !starts) && end <= to;
        return new()
        {
            Client = client,
            Number = number,
            Continues = continues,
            Referred = referred,
            Triaged = triaged,
            Started = started,
            Discharged = isDischarged ? end : null,
            Reason = isDischarged ? reason : "",
            LastDay = isDischarged ? end : to,
        };
    }

    private static string DrawReason(SampleClient client, SampleRandom random)
    {
        if (!random.NextChance(client.Use.HasOpiates ? 38 : 55))
            return random.PickWeighted(("83", 18), ("84", 8), ("85", 60), ("86", 5), ("87", 4), ("89", 2), ("71", 3));
        return client.Use.Group == PresentingSubstances.Alcohol
            ? random.PickWeighted(("81", 75), ("82", 25))
            : random.PickWeighted(("80", 60), ("82", 40));
    }

    private static int DrawLength(SampleClient client, string reason, SampleRandom random)
    {
        if (client.IsYoung)
            return random.NextBetween(45, 200);
        if (reason is "85" or "71" or "86" && random.NextChance(25))
            return random.NextBetween(8, 84);
        return client.Use.HasOpiates
            ? random.PickWeighted(
                (random.NextBetween(60, 180), 20),
                (random.NextBetween(180, 420), 35),
                (random.NextBetween(420, 1100), 45)
            )
            : random.PickWeighted(
                (random.NextBetween(60, 120), 25),
                (random.NextBetween(120, 270), 50),
                (random.NextBetween(270, 500), 25)
            );
    }

    /// <summary>Draws whether and when the client returns: some transfers within the 21 days of one journey, others after them.</summary>
    private static (DateOnly? Referred, SampleEpisode? Continues) DrawNext(SampleEpisode episode, SampleRandom random)
    {
        if (episode.Discharged is not { } end || episode.Reason == "89")
            return (null, null);
        if (episode.IsTransfer && random.NextChance(30))
            return (end.AddDays(random.NextBetween(1, 8)), episode);
        return random.NextChance(episode.IsPlannedExit ? 14 : 34) ? (end.AddDays(random.NextBetween(25, 400)), null) : (null, null);
    }

    /// <summary>Sorts the interventions after the main one, so that those not begun yet on a day are the last.</summary>
    private static void SortByStart(List<SampleIntervention> interventions)
    {
        List<SampleIntervention> others = [.. interventions.Skip(1).OrderBy(i => i.Started)];
        interventions.RemoveRange(1, others.Count);
        interventions.AddRange(others);
    }

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;
}
