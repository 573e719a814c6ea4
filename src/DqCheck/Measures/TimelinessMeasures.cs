using DqCheck.Journeys;
using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>Measures of TOPs and sub-intervention reviews: whether things were done in time.</summary>
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
            Needs = Needs.Tops,
            Cases = CaseList.Of(Reason.StartMissing, Reason.StartOutsideWindow),
            Of = (j, w, r) => w.Holds(j.TreatmentStart) && r.AsksTops(j) ? Of(r.Tops.Start(j)) : Part.None,
            IfDone = (j, part, r, day) => Part.Of(part.Counts || r.Tops.Start(j).Due >= day),
        },
        new()
        {
            Id = MeasureIds.TopReview,
            Title = "Review TOP in the last six months",
            Aggregate = Aggregate.Share,
            Cohort = Cohort.None,
            Needs = Needs.Tops,
            Cases = CaseList.Of(Reason.ReviewMissing),
            Of = (j, _, r) => r.AsksTops(j) ? Of(r.Tops.Review(j)) : Part.None,
            IfDone = (_, _, _, _) => Part.Of(true),
        },
        new()
        {
            Id = MeasureIds.TopReviewNoStart,
            Title = "Due for review TOPs, but without a start TOP",
            Aggregate = Aggregate.Count,
            Cohort = Cohort.None,
            Needs = Needs.Tops,
            Cases = CaseList.Of(Reason.ReviewNoStart),
            Of = (j, _, r) => Part.If(r.AsksTops(j) && r.Tops.IsReviewWithoutStart(j)),
            IfDone = (_, part, _, _) => part,
        },
        new()
        {
            Id = MeasureIds.TopReviewOutcome,
            Title = "Review TOP in the first six months",
            Aggregate = Aggregate.Share,
            Cohort = Cohort.Own,
            Own = r => r.Tops.FirstReviewCohort,
            Needs = Needs.Tops,
            Cases = CaseList.Of(Reason.FirstReviewMissing),
            Of = (j, _, r) => r.AsksTops(j) ? Of(r.Tops.FirstReview(j)) : Part.None,
            IfDone = (j, part, r, day) => Part.Of(part.Counts || r.Tops.FirstReview(j).Due >= day),
        },
        new()
        {
            Id = MeasureIds.TopExit,
            Title = "Exit TOP of planned exits in time",
            Aggregate = Aggregate.Share,
            Cohort = Cohort.EachWindow,
            Needs = Needs.Tops,
            Cases = CaseList.Of(Reason.ExitMissing, Reason.ExitOutsideWindow),
            Of = (j, w, r) => w.Holds(j.End) && r.AsksTops(j) ? Of(r.Tops.Exit(j)) : Part.None,
            IfDone = (j, part, r, day) => Part.Of(part.Counts || r.Tops.Exit(j).Due >= day),
        },
        new()
        {
            Id = MeasureIds.SirOutstanding,
            Title = "Clients with an outstanding sub-intervention review",
            Aggregate = Aggregate.Count,
            Cohort = Cohort.None,
            Needs = Needs.Reviews,
            Cases = CaseList.Of(Reason.SirOverdue, Reason.SirMissingAtEnd),
            Of = (j, _, r) => Part.If(r.Reviews.IsOutstanding(j)),
            IfDone = (j, _, r, day) => Part.If(IsLostAtEnd(j, r, day)),
            PerClient = true,
            Target = 0,
        },
    ];

    private static Part Of(Owed owed) => owed.IsCounted ? Part.Of(owed.IsMet) : Part.None;

    /// <summary>Whether a review at an end is missing whose last day has passed.</summary>
    private static bool IsLostAtEnd(Journey journey, MeasureRun run, int day) =>
        run.Reviews.AtEnd(journey).Any(r => run.Reviews.IsMissingAtEnd(r) && r.Due < day);
}
