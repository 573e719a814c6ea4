using DqCheck.Journeys;
using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>Measures of first waits, and of clients who are still waiting.</summary>
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
            Needs = RequiredColumns.Waits,
            FollowsWaitClock = true,
            Cases = CaseList.ForWaits(s => s.WaitDays, TimelinessReason.Wait21, TimelinessReason.Wait42),
            Count = (j, w, r) =>
                Wait(j, w, r) is { } d ? Contribution.Share(d <= (r.Settings.Days ?? r.Thresholds.WaitDays)) : Contribution.None,
        },
        new()
        {
            Id = MeasureIds.Wait42Days,
            Title = "First waits of 42 days or more",
            Aggregate = Aggregate.Count,
            Cohort = Cohort.EachWindow,
            Needs = RequiredColumns.Waits,
            FollowsWaitClock = true,
            Cases = CaseList.For(TimelinessReason.Wait42),
            Count = (j, w, r) => Contribution.Count(Wait(j, w, r) >= LongWaitDays(r)),
        },
        new()
        {
            Id = MeasureIds.WaitOver6Weeks,
            Title = "First waits of more than 42 days (six weeks)",
            Aggregate = Aggregate.Count,
            Cohort = Cohort.EachWindow,
            Needs = RequiredColumns.Waits,
            FollowsWaitClock = true,
            Cases = CaseList.For(TimelinessReason.Wait42),
            Count = (j, w, r) => Contribution.Count(Wait(j, w, r) > LongWaitDays(r)),
        },
        new()
        {
            Id = MeasureIds.WaitMean,
            Title = "Mean first wait",
            Aggregate = Aggregate.Mean,
            Cohort = Cohort.EachWindow,
            Needs = RequiredColumns.Waits,
            FollowsWaitClock = true,
            Cases = CaseList.For(TimelinessReason.Wait21, TimelinessReason.Wait42),
            Count = Days,
        },
        new()
        {
            Id = MeasureIds.WaitMin,
            Title = "Shortest first wait",
            Aggregate = Aggregate.Minimum,
            Cohort = Cohort.EachWindow,
            Needs = RequiredColumns.Waits,
            FollowsWaitClock = true,
            Cases = CaseList.Nowhere,
            Count = Days,
        },
        new()
        {
            Id = MeasureIds.WaitMax,
            Title = "Longest first wait",
            Aggregate = Aggregate.Maximum,
            Cohort = Cohort.EachWindow,
            Needs = RequiredColumns.Waits,
            FollowsWaitClock = true,
            Cases = CaseList.For(TimelinessReason.Wait42),
            Count = Days,
        },
        new()
        {
            Id = MeasureIds.Cj5Days,
            Title = "Criminal-justice clients who start within five days",
            Aggregate = Aggregate.Share,
            Cohort = Cohort.EachWindow,
            Needs = RequiredColumns.CriminalJustice,
            FollowsWaitClock = true,
            Cases = CaseList.For(TimelinessReason.Cj5),
            Count = (j, w, r) =>
                j.IsCriminalJustice && Wait(j, w, r) is { } d
                    ? Contribution.Share(d <= (r.Settings.Days ?? r.Thresholds.CjDays))
                    : Contribution.None,
        },
        new()
        {
            Id = MeasureIds.StillWaiting42Days,
            Title = "Still waiting after 42 days or more",
            Aggregate = Aggregate.Count,
            Cohort = Cohort.None,
            Needs = RequiredColumns.Waits,
            Cases = CaseList.For(TimelinessReason.StillWaiting),
            Count = (j, _, r) =>
                Contribution.Count(j.FirstStructured is null && WaitingTime.GetDaysStillWaiting(j, r.Today) >= LongWaitDays(r)),
        },
    ];

    private static int LongWaitDays(MeasureContext context) => context.Settings.Days ?? context.Thresholds.LongWaitDays;

    private static Contribution Days(Journey journey, Window window, MeasureContext context) =>
        Wait(journey, window, context) is { } days ? new(true, true, days) : Contribution.None;

    private static int? Wait(Journey journey, Window window, MeasureContext context) =>
        window.Contains(journey.TreatmentStart) ? WaitingTime.GetDays(journey, context.Settings.Clock) : null;
}
