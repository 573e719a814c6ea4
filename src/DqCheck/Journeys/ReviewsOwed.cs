namespace DqCheck.Journeys;

/// <summary>A sub-intervention review that a journey owes for a family.</summary>
/// <param name="Family">Place of the family.</param>
/// <param name="From">The last review, or the start of the earliest intervention that is open; of an end, the day of the end.</param>
/// <param name="Due">The last day on which it is in time.</param>
/// <param name="Ended">The intervention that ended; null: for those that are open.</param>
/// <param name="IsDone">A review close to the end is there.</param>
internal readonly record struct ReviewOwed(int Family, int From, int Due, Intervention? Ended, bool IsDone);

/// <summary>The sub-intervention reviews that journeys owe, judged on a day.</summary>
/// <param name="today">The day; the records are those of the as-of date, also where the day is a later one.</param>
/// <param name="standards">The day counts.</param>
internal sealed class ReviewsOwed(int today, Standards standards)
{
    private readonly Window _month = Window.Of(Window.Month, today, standards.CohortMonths);

    /// <summary>For each family with an open intervention: a review every six months.</summary>
    public IEnumerable<ReviewOwed> Open(Journey journey) =>
        Enumerable.Range(0, Families.Names.Count).Select(family => Open(journey, family)).OfType<ReviewOwed>();

    /// <summary>Null where no intervention of the family is open.</summary>
    public ReviewOwed? Open(Journey journey, int family)
    {
        foreach (var intervention in journey.Interventions)
        {
            if (intervention.Family != family || intervention.Ended is not null)
                continue;
            var from = intervention.Started;
            foreach (var review in journey.Reviews)
            {
                if (review.Is(family))
                    from = Math.Max(from, review.Day);
            }

            return new(family, from, from + standards.SirDays, null, false);
        }

        return null;
    }

    /// <summary>For each intervention that ended: a review close to the end. Due is the last day for it.</summary>
    public IEnumerable<ReviewOwed> AtEnd(Journey journey) => journey.Interventions.Select(i => AtEnd(journey, i)).OfType<ReviewOwed>();

    /// <summary>Null where the intervention has not ended, or is not reviewed.</summary>
    public ReviewOwed? AtEnd(Journey journey, Intervention intervention)
    {
        if (intervention is not { Family: >= 0 and var family, Ended: { } end })
            return null;
        var isDone = false;
        foreach (var review in journey.Reviews)
            isDone |= review.Is(family) && Math.Abs(review.Day - end) <= standards.SirEndDays;
        return new(family, end, end + standards.SirEndDays, intervention, isDone);
    }

    public bool IsOverdue(ReviewOwed open) => today > open.Due;

    /// <summary>Missing, and its last day was in the reporting month.</summary>
    public bool IsMissingAtEnd(ReviewOwed atEnd) => !atEnd.IsDone && _month.Holds(atEnd.Due);

    public bool IsPendingAtEnd(ReviewOwed atEnd) => !atEnd.IsDone && atEnd.Due > today;

    /// <summary>Something is overdue, or missing at an end.</summary>
    public bool IsOutstanding(Journey journey)
    {
        for (var family = 0; family < Families.Names.Count; family++)
        {
            if (Open(journey, family) is { } open && IsOverdue(open))
                return true;
        }

        foreach (var intervention in journey.Interventions)
        {
            if (AtEnd(journey, intervention) is { } end && IsMissingAtEnd(end))
                return true;
        }

        return false;
    }
}
