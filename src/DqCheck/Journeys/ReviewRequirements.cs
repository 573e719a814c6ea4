namespace DqCheck.Journeys;

/// <summary>The sub-intervention reviews required of journeys, as at a given day.</summary>
/// <param name="today">The day. The records are always those of the as-of date, even for a later day.</param>
/// <param name="thresholds">The day counts.</param>
internal sealed class ReviewRequirements(int today, DayThresholds thresholds)
{
    private readonly Window _month = Window.EndingOn(Window.Month, today, thresholds.CohortMonths);

    /// <summary>A review every six months for each category with an open intervention.</summary>
    public IEnumerable<ReviewRequirement> GetOpen(Journey journey) =>
        Enumerable.Range(0, ReviewCategories.Names.Count).Select(category => GetOpen(journey, category)).OfType<ReviewRequirement>();

    /// <summary>The requirement for a category; null where no intervention of it is open.</summary>
    public ReviewRequirement? GetOpen(Journey journey, int category)
    {
        foreach (var intervention in journey.Interventions)
        {
            if (intervention.Category != category || intervention.Ended is not null)
                continue;
            var from = intervention.Started;
            foreach (var review in journey.Reviews)
            {
                if (review.Has(category))
                    from = Math.Max(from, review.Day);
            }

            return new(category, from, from + thresholds.SirDays, null, false);
        }

        return null;
    }

    /// <summary>
    /// A review close to the end of each intervention that has ended; its due day is the last day on which that review counts.
    /// </summary>
    public IEnumerable<ReviewRequirement> GetAtEnd(Journey journey) =>
        journey.Interventions.Select(i => GetAtEnd(journey, i)).OfType<ReviewRequirement>();

    /// <summary>The requirement for an intervention; null where it has not ended or is not reviewed.</summary>
    public ReviewRequirement? GetAtEnd(Journey journey, Intervention intervention)
    {
        var category = intervention.Category;
        if (category < 0 || intervention.Ended is not { } end)
            return null;
        var isDone = false;
        foreach (var review in journey.Reviews)
            isDone |= review.Has(category) && Math.Abs(review.Day - end) <= thresholds.SirEndDays;
        return new(category, end, end + thresholds.SirEndDays, intervention, isDone);
    }

    public bool IsOverdue(ReviewRequirement open) => today > open.Due;

    /// <summary>Whether it is missing and its last day was in the reporting month.</summary>
    public bool IsMissingAtEnd(ReviewRequirement atEnd) => !atEnd.IsDone && _month.Contains(atEnd.Due);

    public bool IsPendingAtEnd(ReviewRequirement atEnd) => !atEnd.IsDone && atEnd.Due > today;

    /// <summary>Whether any review is overdue, or missing at an end.</summary>
    public bool IsOutstanding(Journey journey)
    {
        for (var category = 0; category < ReviewCategories.Names.Count; category++)
        {
            if (GetOpen(journey, category) is { } open && IsOverdue(open))
                return true;
        }

        foreach (var intervention in journey.Interventions)
        {
            if (GetAtEnd(journey, intervention) is { } end && IsMissingAtEnd(end))
                return true;
        }

        return false;
    }
}
