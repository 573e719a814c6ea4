using DqCheck.Journeys;
using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>Measures of those who completed treatment and came back.</summary>
internal static class ReturnMeasures
{
    public static readonly IReadOnlyList<JourneyMeasure> All =
    [
        new()
        {
            Id = MeasureIds.RePresentations,
            Title = "Re-presentations within six months (own provider)",
            Aggregate = Aggregate.Count,
            Cohort = Cohort.EachWindow,
            Needs = Needs.Journeys,
            Cases = CaseList.Of(Reason.RePresented),
            Of = (j, w, r) =>
                Completes(j, w)
                    ? new(
                        true,
                        RePresentations.Return(j, r.Standards) is not null,
                        IsOpen: RePresentations.Closes(j, r.Standards) > r.Today
                    )
                    : Part.None,
        },
        new()
        {
            Id = MeasureIds.RePresentationRate,
            Title = "Re-presentations among completions of the first six of the twelve months (own provider)",
            Aggregate = Aggregate.Share,
            Cohort = Cohort.Own,
            Own = r => JourneyMeasures.FirstHalf(r.Window(Window.Rolling), r.Standards),
            Needs = Needs.Journeys,
            Cases = CaseList.Of(Reason.RePresented),
            Of = (j, w, r) => Completes(j, w) ? Part.Of(RePresentations.Return(j, r.Standards) is not null) : Part.None,
        },
        new()
        {
            Id = MeasureIds.RePresentationsUnion,
            Title = "Re-presentations within six months at any agency of the union",
            Aggregate = Aggregate.Count,
            Cohort = Cohort.EachWindow,
            Needs = Needs.Journeys,
            Cases = CaseList.Nowhere,
            Of = (j, w, r) => Part.If(Completes(j, w) && r.Union.IsBack(j)),
            Obstacle = r => r.Journeys.IsUnion ? null : "the extracts hold one agency: a union has several",
            IsOfUnion = true,
        },
    ];

    private static bool Completes(Journey journey, Window window) => RePresentations.IsCompletion(journey) && window.Holds(journey.End);
}
