using DqCheck.Journeys;
using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>Measures of whether TOPs and sub-intervention reviews were done in time.</summary>
internal static class TimelinessMeasures
{
    public static readonly IReadOnlyList<JourneyMeasure> All =
    [
        new()
        {
            Id = MeasureIds.TopStart,
            Title = "Start TOP in time",
            Aggregate = Aggregate.Share,
            Cohort = Cohort.EachWindow,
            Needs = RequiredColumns.Tops,
            Cases = CaseList.For(TimelinessReason.StartMissing, TimelinessReason.StartOutsideWindow),
            Count = (j, w, r) =>
                w.Contains(j.TreatmentStart) && r.IncludesTops(j) ? CountRequirement(r.TopRequirements.GetStart(j)) : Contribution.None,
            IfDone = (j, part, r, day) => Contribution.Share(part.Counts || r.TopRequirements.GetStart(j).Due >= day),
        },
        new()
        {
            Id = MeasureIds.TopReview,
            Title = "Review TOP in the last six months",
            Aggregate = Aggregate.Share,
            Cohort = Cohort.None,
            Needs = RequiredColumns.Tops,
            Cases = CaseList.For(TimelinessReason.ReviewMissing),
            Count = (j, _, r) => r.IncludesTops(j) ? CountRequirement(r.TopRequirements.GetReview(j)) : Contribution.None,
            IfDone = (_, _, _, _) => Contribution.Share(true),
        },
        new()
        {
            Id = MeasureIds.TopReviewNoStart,
            Title = "Clients due a review TOP who have no start TOP",
            Aggregate = Aggregate.Count,
            Cohort = Cohort.None,
            Needs = RequiredColumns.Tops,
            Cases = CaseList.For(TimelinessReason.ReviewNoStart),
            Count = (j, _, r) => Contribution.Count(r.IncludesTops(j) && r.TopRequirements.IsReviewWithoutStart(j)),
            IfDone = (_, part, _, _) => part,
        },
        new()
        {
            Id = MeasureIds.TopReviewOutcome,
            Title = "Review TOP in the first six months",
            Aggregate = Aggregate.Share,
            Cohort = Cohort.Own,
            OwnWindow = r => r.TopRequirements.FirstReviewCohort,
            Needs = RequiredColumns.Tops,
            Cases = CaseList.For(TimelinessReason.FirstReviewMissing),
            Count = (j, _, r) => r.IncludesTops(j) ? CountRequirement(r.TopRequirements.GetFirstReview(j)) : Contribution.None,
            IfDone = (j, part, r, day) => Contribution.Share(part.Counts || r.TopRequirements.GetFirstReview(j).Due >= day),
        },
        new()
        {
            Id = MeasureIds.TopExit,
            Title = "Exit TOP of planned exits in time",
            Aggregate = Aggregate.Share,
            Cohort = Cohort.EachWindow,
            Needs = RequiredColumns.Tops,
            Cases = CaseList.For(TimelinessReason.ExitMissing, TimelinessReason.ExitOutsideWindow),
            Count = (j, w, r) =>
                w.Contains(j.End) && r.IncludesTops(j) ? CountRequirement(r.TopRequirements.GetExit(j)) : Contribution.None,
            IfDone = (j, part, r, day) => Contribution.Share(part.Counts || r.TopRequirements.GetExit(j).Due >= day),
        },
        new()
        {
            Id = MeasureIds.SirOutstanding,
            Title = "Clients with an outstanding sub-intervention review",
            Aggregate = Aggregate.Count,
            Cohort = Cohort.None,
            Needs = RequiredColumns.Reviews,
            Cases = CaseList.For(TimelinessReason.SirOverdue, TimelinessReason.SirMissingAtEnd),
            Count = (j, _, r) => Contribution.Count(r.ReviewRequirements.IsOutstanding(j)),
            IfDone = (j, _, r, day) => Contribution.Count(IsLostAtEnd(j, r, day)),
            PerClient = true,
            Target = 0,
        },
    ];

    private static Contribution CountRequirement(Requirement requirement) =>
        requirement.IsCounted ? Contribution.Share(requirement.IsMet) : Contribution.None;

    /// <summary>Whether a review at an end is missing and its last day has passed.</summary>
    private static bool IsLostAtEnd(Journey journey, MeasureContext context, int day) =>
        context.ReviewRequirements.GetAtEnd(journey).Any(r => context.ReviewRequirements.IsMissingAtEnd(r) && r.Due < day);
}
