using DqCheck.Journeys;
using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>Measures of first waits, and of those who still wait.</summary>
internal static class WaitMeasures
{
    public static readonly IReadOnlyList<JourneyMeasure> All =
    [
        new()
        {
            Id = MeasureIds.Wait21Days,
            Title = "First waits within three weeks",
            Aggregate = Aggregate.Share,
            Cohort = Cohort.EachWindow,
            Needs = Needs.Waits,
            FollowsWaitClock = true,
            Cases = CaseList.OfWaits(s => s.WaitDays, Reason.Wait21, Reason.Wait42),
            Of = (j, w, r) => Wait(j, w, r) is { } d ? Part.Of(d <= (r.Settings.Days ?? r.Standards.WaitDays)) : Part.None,
        },
        new()
        {
            Id = MeasureIds.Wait42Days,
            Title = "First waits of 42 days or more",
            Aggregate = Aggregate.Count,
            Cohort = Cohort.EachWindow,
            Needs = Needs.Waits,
            FollowsWaitClock = true,
            Cases = CaseList.Of(Reason.Wait42),
            Of = (j, w, r) => Part.If(Wait(j, w, r) >= LongWaitDays(r)),
        },
        new()
        {
            Id = MeasureIds.WaitOver6Weeks,
            Title = "First waits of more than six weeks",
            Aggregate = Aggregate.Count,
            Cohort = Cohort.EachWindow,
            Needs = Needs.Waits,
            FollowsWaitClock = true,
            Cases = CaseList.Of(Reason.Wait42),
            Of = (j, w, r) => Part.If(Wait(j, w, r) > LongWaitDays(r)),
        },
        new()
        {
            Id = MeasureIds.WaitMean,
            Title = "Mean first wait",
            Aggregate = Aggregate.Mean,
            Cohort = Cohort.EachWindow,
            Needs = Needs.Waits,
            FollowsWaitClock = true,
            Cases = CaseList.Of(Reason.Wait21, Reason.Wait42),
            Of = Days,
        },
        new()
        {
            Id = MeasureIds.WaitMin,
            Title = "Shortest first wait",
            Aggregate = Aggregate.Least,
            Cohort = Cohort.EachWindow,
            Needs = Needs.Waits,
            FollowsWaitClock = true,
            Cases = CaseList.Nowhere,
            Of = Days,
        },
        new()
        {
            Id = MeasureIds.WaitMax,
            Title = "Longest first wait",
            Aggregate = Aggregate.Greatest,
            Cohort = Cohort.EachWindow,
            Needs = Needs.Waits,
            FollowsWaitClock = true,
            Cases = CaseList.Of(Reason.Wait42),
            Of = Days,
        },
        new()
        {
            Id = MeasureIds.Cj5Days,
            Title = "Criminal-justice clients who start within five days",
            Aggregate = Aggregate.Share,
            Cohort = Cohort.EachWindow,
            Needs = Needs.CriminalJustice,
            FollowsWaitClock = true,
            Cases = CaseList.Of(Reason.Cj5),
            Of = (j, w, r) =>
                j.IsCriminalJustice && Wait(j, w, r) is { } d ? Part.Of(d <= (r.Settings.Days ?? r.Standards.CjDays)) : Part.None,
        },
        new()
        {
            Id = MeasureIds.StillWaiting42Days,
            Title = "Still waiting after 42 days or more",
            Aggregate = Aggregate.Count,
            Cohort = Cohort.None,
            Needs = Needs.Waits,
            Cases = CaseList.Of(Reason.StillWaiting),
            Of = (j, _, r) => Part.If(j.First is null && Waits.StillWaiting(j, r.Today) >= LongWaitDays(r)),
        },
    ];

    private static int LongWaitDays(MeasureRun run) => run.Settings.Days ?? run.Standards.LongWaitDays;

    private static Part Days(Journey journey, Window window, MeasureRun run) =>
        Wait(journey, window, run) is { } days ? new(true, true, days) : Part.None;

    private static int? Wait(Journey journey, Window window, MeasureRun run) =>
        window.Holds(journey.TreatmentStart) ? Waits.Of(journey, run.Settings.Clock) : null;
}
