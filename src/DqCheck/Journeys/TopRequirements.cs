namespace DqCheck.Journeys;

/// <summary>The TOPs required of journeys, as at a given day.</summary>
/// <param name="today">The day. The records are always those of the as-of date, even for a later day.</param>
/// <param name="thresholds">The day counts.</param>
internal sealed class TopRequirements(int today, DayThresholds thresholds)
{
    /// <summary>Whether TOPs are required: of adults in treatment whose TOPs this service completes.</summary>
    public static bool IsRequired(Journey journey) =>
        journey is { TreatmentStart: not null, HasTopsElsewhere: false, Class.IsYoung: false };

    /// <summary>A start TOP close to the treatment start.</summary>
    public Requirement GetStart(Journey journey) =>
        IsRequired(journey) ? CheckNearby(journey, TopStage.Start, journey.TreatmentStart!.Value, thresholds.StartDays) : Requirement.None;

    /// <summary>An exit TOP close to a planned end.</summary>
    public Requirement GetExit(Journey journey) =>
        IsRequired(journey) && journey.IsCompleted
            ? CheckNearby(journey, TopStage.Exit, journey.End!.Value, thresholds.ExitDays)
            : Requirement.None;

    /// <summary>
    /// A review TOP in the last six months, required of clients who have been in treatment for that long and have a start TOP; pending
    /// where it is not due yet.
    /// </summary>
    public Requirement GetReview(Journey journey)
    {
        if (!IsRequired(journey) || !journey.IsOpen || journey.FindFirstTop(TopStage.Start) is null)
            return Requirement.None;
        var start = journey.TreatmentStart!.Value;
        int? last = null;
        foreach (var top in journey.Tops)
        {
            if (top.Stage == TopStage.Review && top.Day >= start + thresholds.ReviewEarliestDays)
                last = top.Day;
        }

        var from = last ?? start;
        return new(GetReviewState(start, last), from, from + thresholds.ReviewDays);
    }

    private RequirementState GetReviewState(int start, int? lastReview)
    {
        var isDue = start <= today - thresholds.ReviewDays;
        if (!isDue)
            return lastReview is null ? RequirementState.Pending : RequirementState.DoneEarly;
        var earliest = today - thresholds.ReviewDays - thresholds.ReviewGraceDays;
        return lastReview > earliest ? RequirementState.Met : RequirementState.Missing;
    }

    /// <summary>Whether a journey with a treatment start has a review TOP, however long ago.</summary>
    public bool HasReview(Journey journey)
    {
        foreach (var top in journey.Tops)
        {
            if (top.Stage == TopStage.Review && top.Day >= journey.TreatmentStart + thresholds.ReviewEarliestDays)
                return true;
        }

        return false;
    }

    /// <summary>Whether the client has been in treatment long enough for a review but has no start TOP.</summary>
    public bool IsReviewWithoutStart(Journey journey) =>
        IsRequired(journey)
        && journey.IsOpen
        && journey.TreatmentStart <= today - thresholds.ReviewDays
        && journey.FindFirstTop(TopStage.Start) is null;

    /// <summary>
    /// A review TOP in the first six months, required of clients who were in treatment for that long and have a start TOP.
    /// </summary>
    public Requirement GetFirstReview(Journey journey)
    {
        if (!IsRequired(journey) || journey.FindFirstTop(TopStage.Start) is null)
            return Requirement.None;
        var start = journey.TreatmentStart!.Value;
        var due = start + thresholds.ReviewDays;
        if (journey.End < due || !FirstReviewCohort.Contains(start))
            return Requirement.None;
        foreach (var top in journey.Tops)
        {
            if (top.Stage == TopStage.Review && top.Day >= start + thresholds.ReviewEarliestDays && top.Day <= due)
                return new(RequirementState.Met, start, due);
        }

        return new(RequirementState.Missing, start, due);
    }

    /// <summary>The treatment starts whose first six months ended in the last twelve months.</summary>
    public Window FirstReviewCohort { get; } =
        new(Window.Own, Window.AddMonths(today - thresholds.ReviewDays, -thresholds.CohortMonths) + 1, today - thresholds.ReviewDays);

    private Requirement CheckNearby(Journey journey, TopStage stage, int day, int days)
    {
        var hasTop = false;
        var isInWindow = false;
        foreach (var top in journey.Tops)
        {
            if (top.Stage != stage)
                continue;
            hasTop = true;
            isInWindow |= Math.Abs(top.Day - day) <= days;
        }

        var due = day + days;
        return new(GetNearbyState(hasTop, isInWindow, isDue: due <= today), day, due);
    }

    private static RequirementState GetNearbyState(bool hasTop, bool isInWindow, bool isDue)
    {
        if (!isDue)
            return isInWindow ? RequirementState.DoneEarly : RequirementState.Pending;
        if (isInWindow)
            return RequirementState.Met;
        return hasTop ? RequirementState.OutOfWindow : RequirementState.Missing;
    }
}
