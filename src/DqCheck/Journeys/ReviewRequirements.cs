namespace DqCheck.Journeys;

/// <summary>The sub-intervention reviews that journeys owe, judged on a day.</summary>
/// <param name="today">The day; the records are those of the as-of date, also where the day is a later one.</param>
/// <param name="thresholds">The day counts.</param>
internal sealed class ReviewRequirements(int today, DayThresholds thresholds)
{
    private readonly Window _month = Window.EndingOn(Window.Month, today, thresholds.CohortMonths);

    /// <summary>For each family with an open intervention: a review every six months.</summary>
    public IEnumerable<ReviewRequirement> GetOpen(Journey journey) =>
        Enumerable.Range(0, ReviewCategories.Names.Count).Select(category => GetOpen(journey, category)).OfType<ReviewRequirement>();

    /// <summary>Null where no intervention of the family is open.</summary>
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

    /// <summary>For each intervention that ended: a review close to the end. Due is the last day for it.</summary>
    public IEnumerable<ReviewRequirement> GetAtEnd(Journey journey) =>
        journey.Interventions.Select(i => GetAtEnd(journey, i)).OfType<ReviewRequirement>();

    /// <summary>Null where the intervention has not ended, or is not reviewed.</summary>
    public ReviewRequirement? GetAtEnd(Journey journey, Intervention intervention)
    {
        if (intervention is not { Category: >= 0 and var category, Ended: { } end })
            return null;
        var isDone = false;
        foreach (var review in journey.Reviews)
            isDone |= review.Has(category) && Math.Abs(review.Day - end) <= thresholds.SirEndDays;
        return new(category, end, end + thresholds.SirEndDays, intervention, isDone);
    }

    public bool IsOverdue(ReviewRequirement open) => today > open.Due;

    /// <summary>Missing, and its last day was in the reporting month.</summary>
    public bool IsMissingAtEnd(ReviewRequirement atEnd) => !atEnd.IsDone && _month.Contains(atEnd.Due);

    public bool IsPendingAtEnd(ReviewRequirement atEnd) => !atEnd.IsDone && atEnd.Due > today;

    /// <summary>Something is overdue, or missing at an end.</summary>
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
