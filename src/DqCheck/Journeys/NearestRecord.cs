namespace DqCheck.Journeys;

/// <summary>
/// Finds the record nearest to a day among all journeys of a client: it is often the one that was meant, with another stage, flag or
/// episode.
/// </summary>
internal static class NearestRecord
{
    /// <summary>The matching TOP nearest to a day; null where the client has none.</summary>
    public static Top? FindTop(Journey journey, int day, Func<Top, bool> matches)
    {
        Top? nearest = null;
        foreach (var top in GetClientJourneys(journey).SelectMany(j => j.Tops))
        {
            if (matches(top) && (nearest is not { } best || Math.Abs(top.Day - day) < Math.Abs(best.Day - day)))
                nearest = top;
        }

        return nearest;
    }

    /// <summary>The review nearest to a day; null where the client has none.</summary>
    public static Review? FindReview(Journey journey, int day)
    {
        Review? nearest = null;
        foreach (var review in GetClientJourneys(journey).SelectMany(j => j.Reviews))
        {
            if (nearest is not { } best || Math.Abs(review.Day - day) < Math.Abs(best.Day - day))
                nearest = review;
        }

        return nearest;
    }

    /// <summary>The journey itself and the others of its client.</summary>
    private static IEnumerable<Journey> GetClientJourneys(Journey journey)
    {
        yield return journey;
        for (var before = journey.Previous; before is not null; before = before.Previous)
            yield return before;
        for (var after = journey.Next; after is not null; after = after.Next)
            yield return after;
    }
}
