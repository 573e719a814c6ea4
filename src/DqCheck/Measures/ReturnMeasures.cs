using DqCheck.Journeys;
using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>Measures of clients who returned after completing treatment.</summary>
internal static class ReturnMeasures
{
    public static readonly IReadOnlyList<JourneyMeasure> All =
    [
        new()
        {
            Id = MeasureIds.RePresentations,
            Title = "Re-presentations within six months (this provider)",
            Aggregate = Aggregate.Count,
            Cohort = Cohort.EachWindow,
            Needs = RequiredColumns.Journeys,
            Cases = CaseList.For(TimelinessReason.RePresented),
            Count = (j, w, r) =>
                Completes(j, w)
                    ? new(
                        true,
                        RePresentations.FindReturn(j, r.Thresholds) is not null,
                        IsOpen: RePresentations.GetClosingDay(j, r.Thresholds) > r.Today
                    )
                    : Contribution.None,
        },
        new()
        {
            Id = MeasureIds.RePresentationRate,
            Title = "Clients who completed in the first half of the year and came back within six months (this provider)",
            Aggregate = Aggregate.Share,
            Cohort = Cohort.Own,
            OwnWindow = r => JourneyMeasures.GetFirstHalf(r.GetWindow(Window.Rolling), r.Thresholds),
            Needs = RequiredColumns.Journeys,
            Cases = CaseList.For(TimelinessReason.RePresented),
            Count = (j, w, r) =>
                !Completes(j, w) ? Contribution.None
                : RePresentations.HasTimePassed(j, r.Thresholds, r.Today)
                    ? Contribution.Share(RePresentations.FindReturn(j, r.Thresholds) is not null)
                : Contribution.TooRecent,
        },
        new()
        {
            Id = MeasureIds.RePresentationsUnion,
            Title = "Re-presentations within six months at any agency in this check",
            Aggregate = Aggregate.Count,
            Cohort = Cohort.EachWindow,
            Needs = RequiredColumns.Journeys,
            Cases = CaseList.Nowhere,
            Count = (j, w, r) => Contribution.Count(Completes(j, w) && r.UnionReturns.HasReturned(j)),
            Obstacle = r => r.Journeys.IsUnion ? null : "needs extracts from several agencies",
            IsOfUnion = true,
        },
    ];

    private static bool Completes(Journey journey, Window window) => RePresentations.IsCompletion(journey) && window.Contains(journey.End);
}
