namespace DqCheck.Journeys;

/// <summary>The TOPs that journeys owe, judged on a day.</summary>
/// <param name="today">The day; the records are those of the as-of date, also where the day is a later one.</param>
/// <param name="thresholds">The day counts.</param>
internal sealed class TopRequirements(int today, DayThresholds thresholds)
{
    /// <summary>Adults in treatment whose TOPs this service completes.</summary>
    public static bool IsRequired(Journey journey) =>
        journey is { TreatmentStart: not null, HasTopsElsewhere: false, Class.IsYoung: false };

    /// <summary>A start TOP close to the treatment start.</summary>
    public Requirement GetStart(Journey journey) =>
        IsRequired(journey) ? CheckNearby(journey, 'S', journey.TreatmentStart!.Value, thresholds.StartDays) : Requirement.None;

    /// <summary>An exit TOP close to a planned end.</summary>
    public Requirement GetExit(Journey journey) =>
        IsRequired(journey) && journey.IsCompleted ? CheckNearby(journey, 'E', journey.End!.Value, thresholds.ExitDays) : Requirement.None;

    /// <summary>
    /// A review TOP in the last six months, of those who have been in treatment for as long and have a start TOP; pending where it is not
    /// due yet.
    /// </summary>
    public Requirement GetReview(Journey journey)
    {
        if (!IsRequired(journey) || !journey.IsOpen || journey.FindFirstTop('S') is null)
            return Requirement.None;
        var start = journey.TreatmentStart!.Value;
        int? last = null;
        foreach (var top in journey.Tops)
        {
            if (top.Stage == 'R' && top.Day >= start + thresholds.ReviewEarliestDays)
                last = top.Day;
        }

        var state =
            start > today - thresholds.ReviewDays
                ? last is null
                    ? RequirementState.Pending
                    : RequirementState.DoneEarly
                : last > today - thresholds.ReviewDays - thresholds.ReviewGraceDays
                    ? RequirementState.Met
                    : RequirementState.Missing;
        return new(state, last ?? start, (last ?? start) + thresholds.ReviewDays);
    }

    /// <summary>Long enough in treatment for a review, but without a start TOP.</summary>
    public bool IsReviewWithoutStart(Journey journey) =>
        IsRequired(journey)
        && journey.IsOpen
        && journey.TreatmentStart <= today - thresholds.ReviewDays
        && journey.FindFirstTop('S') is null;

    /// <summary>A review TOP in the first six months, of those who were in treatment for as long and have a start TOP.</summary>
    public Requirement GetFirstReview(Journey journey)
    {
        if (!IsRequired(journey) || journey.FindFirstTop('S') is null)
            return Requirement.None;
        var start = journey.TreatmentStart!.Value;
        var due = start + thresholds.ReviewDays;
        if (journey.End < due || !FirstReviewCohort.Contains(start))
            return Requirement.None;
        foreach (var top in journey.Tops)
        {
            if (top.Stage == 'R' && top.Day >= start + thresholds.ReviewEarliestDays && top.Day <= due)
                return new(RequirementState.Met, start, due);
        }

        return new(RequirementState.Missing, start, due);
    }

    /// <summary>Treatment starts whose first six months ended in the last twelve.</summary>
    public Window FirstReviewCohort { get; } =
        new(Window.Own, Window.AddMonths(today - thresholds.ReviewDays, -thresholds.CohortMonths) + 1, today - thresholds.ReviewDays);

    private Requirement CheckNearby(Journey journey, char stage, int day, int days)
    {
        var isDone = false;
        var isThere = false;
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
                    ? RequirementState.Met
                    : isThere
                        ? RequirementState.OutOfWindow
                        : RequirementState.Missing
                : isDone
                    ? RequirementState.DoneEarly
                    : RequirementState.Pending,
            day,
            day + days
        );
    }
}
