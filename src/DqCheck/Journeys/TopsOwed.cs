namespace DqCheck.Journeys;

/// <summary>The TOPs that journeys owe, judged on a day.</summary>
/// <param name="today">The day; the records are those of the as-of date, also where the day is a later one.</param>
/// <param name="standards">The day counts.</param>
internal sealed class TopsOwed(int today, Standards standards)
{
    /// <summary>Adults in treatment whose TOPs this service completes.</summary>
    public static bool IsAsked(Journey journey) => journey is { TreatmentStart: not null, HasTopsElsewhere: false, Class.IsYoung: false };

    /// <summary>A start TOP close to the treatment start.</summary>
    public Owed Start(Journey journey) =>
        IsAsked(journey) ? Near(journey, 'S', journey.TreatmentStart!.Value, standards.StartDays) : Owed.Nothing;

    /// <summary>An exit TOP close to a planned end.</summary>
    public Owed Exit(Journey journey) =>
        IsAsked(journey) && journey.IsCompleted ? Near(journey, 'E', journey.End!.Value, standards.ExitDays) : Owed.Nothing;

    /// <summary>
    /// A review TOP in the last six months, of those who have been in treatment for as long and have a start TOP; pending where it is not
    /// due yet.
    /// </summary>
    public Owed Review(Journey journey)
    {
        if (!IsAsked(journey) || !journey.IsOpen || journey.FirstTop('S') is null)
            return Owed.Nothing;
        var start = journey.TreatmentStart!.Value;
        int? last = null;
        foreach (var top in journey.Tops)
        {
            if (top.Stage == 'R' && top.Day >= start + standards.ReviewEarliestDays)
                last = top.Day;
        }

        var state =
            start > today - standards.ReviewDays
                ? last is null
                    ? OwedState.Pending
                    : OwedState.DoneEarly
                : last > today - standards.ReviewDays - standards.ReviewGraceDays
                    ? OwedState.Met
                    : OwedState.Missing;
        return new(state, last ?? start, (last ?? start) + standards.ReviewDays);
    }

    /// <summary>Long enough in treatment for a review, but without a start TOP.</summary>
    public bool IsReviewWithoutStart(Journey journey) =>
        IsAsked(journey) && journey.IsOpen && journey.TreatmentStart <= today - standards.ReviewDays && journey.FirstTop('S') is null;

    /// <summary>A review TOP in the first six months, of those who were in treatment for as long and have a start TOP.</summary>
    public Owed FirstReview(Journey journey)
    {
        if (!IsAsked(journey) || journey.FirstTop('S') is null)
            return Owed.Nothing;
        var start = journey.TreatmentStart!.Value;
        var due = start + standards.ReviewDays;
        if (journey.End < due || !FirstReviewCohort.Holds(start))
            return Owed.Nothing;
        foreach (var top in journey.Tops)
        {
            if (top.Stage == 'R' && top.Day >= start + standards.ReviewEarliestDays && top.Day <= due)
                return new(OwedState.Met, start, due);
        }

        return new(OwedState.Missing, start, due);
    }

    /// <summary>Treatment starts whose first six months ended in the last twelve.</summary>
    public Window FirstReviewCohort { get; } =
        new(Window.Own, Window.AddMonths(today - standards.ReviewDays, -standards.CohortMonths) + 1, today - standards.ReviewDays);

    private Owed Near(Journey journey, char stage, int day, int days)
    {
        var (isDone, isThere) = (false, false);
        foreach (var top in journey.Tops)
        {
            if (top.Stage != stage)
                continue;
            isThere = true;
            isDone |= Math.Abs(top.Day - day) <= days;
        }

        var isDue = day + days <= today;
        return new(
            isDue
                ? isDone
                    ? OwedState.Met
                    : isThere
                        ? OwedState.Outside
                        : OwedState.Missing
                : isDone
                    ? OwedState.DoneEarly
                    : OwedState.Pending,
            day,
            day + days
        );
    }
}
