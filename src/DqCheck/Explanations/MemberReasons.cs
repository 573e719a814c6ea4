using DqCheck.Journeys;
using DqCheck.Measures;

namespace DqCheck.Explanations;

/// <summary>Says why a journey that belongs to the time of a measure is not in it.</summary>
internal sealed class MemberReasons(MeasureContext context)
{
    public const string TooRecent = "six months have not passed since the completion, so the client may yet return";

    public const string SameClient = "the client is counted already, by another journey";

    public const string Incomplete = "its agency does not supply the columns that this figure needs";

    private const string Young = "under 18 at referral, so no TOPs are required";
    private const string Elsewhere = "another service completes the TOPs (TOPCC is N)";

    /// <summary>The reason; null where the journey does not belong to the time of the measure at all.</summary>
    public string? Find(JourneyMeasure measure, Journey journey, Window? window) =>
        measure.Id switch
        {
            MeasureIds.TopStart => window!.Contains(journey.TreatmentStart)
                ? FindTopReason(journey, context.TopRequirements.GetStart)
                : null,
            MeasureIds.TopExit => window!.Contains(journey.End) && journey.TreatmentStart is not null ? FindExitReason(journey) : null,
            MeasureIds.TopReview => IsOpen(journey) ? FindReviewReason(journey) : null,
            MeasureIds.TopReviewOutcome => window!.Contains(journey.TreatmentStart) ? FindFirstReviewReason(journey) : null,
            MeasureIds.ProgressTopCompleteness => journey.IsInTreatment(window!) ? FindProgressReason(journey, window!) : null,
            MeasureIds.CompletionsOfTreatment => journey.IsInTreatment(window!) ? "the client started treatment again later" : null,
            MeasureIds.EffectiveTreatment or MeasureIds.EarlyUnplannedExit => window!.Contains(journey.TreatmentStart)
                ? "twelve weeks have not passed since treatment started"
                : null,
            _ when measure.FollowsWaitClock && window!.Contains(journey.TreatmentStart) => FindWaitReason(measure, journey),
            _ => null,
        };

    private static bool IsOpen(Journey journey) => journey is { IsOpen: true, TreatmentStart: not null };

    private static string? FindTopReason(Journey journey, Func<Journey, Requirement> require) =>
        journey.Class.IsYoung ? Young
        : journey.HasTopsElsewhere ? Elsewhere
        : require(journey).State switch
        {
            RequirementState.Pending => "not due yet",
            RequirementState.DoneEarly => "done, but not due yet",
            _ => null,
        };

    private string? FindExitReason(Journey journey) =>
        FindTopReason(journey, context.TopRequirements.GetExit)
        ?? (journey.IsCompleted ? null : "treatment was not completed, so no exit TOP is required");

    private string? FindReviewReason(Journey journey) =>
        FindTopReason(journey, context.TopRequirements.GetReview)
        ?? (journey.FindFirstTop(TopStage.Start) is null ? "no start TOP, so the review is not counted" : null);

    private string FindFirstReviewReason(Journey journey) =>
        FindTopReason(journey, context.TopRequirements.GetFirstReview)
        ?? (
            journey.FindFirstTop(TopStage.Start) is null
                ? "no start TOP, so the review is not counted"
                : "the journey ended before the review was due"
        );

    private string FindProgressReason(Journey journey, Window window) =>
        FindTopReason(journey, _ => Requirement.None)
        ?? (
            !TreatmentMeasures.IsLastInTreatment(journey, window) ? "the client started treatment again later"
            : journey.IsCompleted ? "the exit TOP is not due yet"
            : journey.IsOpen ? "in treatment for too short a time"
            : "treatment ended without being completed"
        );

    private static string? FindWaitReason(JourneyMeasure measure, Journey journey)
    {
        if (WaitingTime.GetDays(journey) is null)
            return "the wait cannot be calculated: the referral date is missing or after the start of treatment";
        return measure.Id == MeasureIds.Cj5Days && !journey.IsCriminalJustice ? "not referred by criminal justice" : null;
    }
}
