using DqCheck.Journeys;
using DqCheck.Rulesets;

namespace DqCheck.Explanations;

/// <summary>Creates the windows and due days of a timeline: those of one finding, or all of a journey.</summary>
internal sealed class TimelineHighlights(JourneySet journeys)
{
    private readonly DayThresholds _days = journeys.Thresholds;
    private readonly TopRequirements _tops = new(journeys.Today, journeys.Thresholds);
    private readonly ReviewRequirements _reviews = new(journeys.Today, journeys.Thresholds);

    /// <summary>The windows and due days of a finding.</summary>
    public IReadOnlyList<TimelineEntry> For(TimelinessItem item) => [.. Create(item).Select(e => e with { IsHighlighted = true })];

    /// <summary>Everything that is expected of a journey, done or not.</summary>
    public IEnumerable<TimelineEntry> FindExpected(Journey journey)
    {
        if (_tops.GetStart(journey) is { State: not RequirementState.NotApplicable } start)
            yield return Around(start.From, _days.StartDays, "window for the start TOP");
        if (_tops.GetReview(journey) is { State: not RequirementState.NotApplicable } review)
            yield return Due(review.Due, "review TOP due");
        if (_tops.GetFirstReview(journey) is { State: not RequirementState.NotApplicable } first)
            yield return FirstReview(first.From);
        if (_tops.GetExit(journey) is { State: not RequirementState.NotApplicable } exit)
            yield return Around(exit.From, _days.ExitDays, "window for the exit TOP");
        foreach (var open in _reviews.GetOpen(journey))
            yield return Due(open.Due, $"sub-intervention review due: {ReviewCategories.Names[open.Category]}");
        foreach (var end in _reviews.GetAtEnd(journey))
            yield return Around(end.From, _days.SirEndDays, AtEnd(end.Category));
        if (RePresentations.IsCompletion(journey))
            yield return ReturnWindow(journey);
    }

    private IEnumerable<TimelineEntry> Create(TimelinessItem item)
    {
        var reason = item.Reason;
        if (reason.IsAboutStartTop())
            return [Around(item.From!.Value, _days.StartDays, "window for the start TOP"), Due(item.Due!.Value, "start TOP due")];
        if (reason.IsAboutExitTop())
            return [Around(item.From!.Value, _days.ExitDays, "window for the exit TOP"), Due(item.Due!.Value, "exit TOP due")];
        return reason switch
        {
            TimelinessReason.ReviewMissing or TimelinessReason.ReviewDue =>
            [
                Window(
                    journeys.Today - _days.ReviewDays - _days.ReviewGraceDays + 1,
                    journeys.Today,
                    "period in which a review TOP counts on the as-of date"
                ),
                Due(item.Due!.Value, "review TOP due"),
            ],
            TimelinessReason.ReviewNoStart =>
            [
                Around(item.Journey.TreatmentStart!.Value, _days.StartDays, "window for the start TOP"),
                Due(item.Journey.TreatmentStart!.Value + _days.ReviewDays, "review TOP due"),
            ],
            TimelinessReason.FirstReviewMissing => [FirstReview(item.Journey.TreatmentStart!.Value)],
            TimelinessReason.SirOverdue or TimelinessReason.SirDue =>
            [
                Due(item.Due!.Value, $"sub-intervention review due: {ReviewCategories.Names[item.Category]}"),
            ],
            TimelinessReason.SirMissingAtEnd or TimelinessReason.SirEndPending =>
            [
                Around(item.From!.Value, _days.SirEndDays, AtEnd(item.Category)),
            ],
            TimelinessReason.RePresented => [ReturnWindow(item.Journey), Return(item.Due!.Value)],
            _ when item is { From: { } from, Due: { } due } =>
            [
                Window(from, due, $"time for treatment to start: {Plural.Format(due - from, "day", "days")} from the referral"),
                Due(due, "treatment start due"),
            ],
            _ => [],
        };
    }

    private TimelineEntry FirstReview(int start) =>
        Window(start + _days.ReviewEarliestDays, start + _days.ReviewDays, "window for the first review TOP");

    private TimelineEntry ReturnWindow(Journey journey) =>
        Window(journey.End!.Value, RePresentations.GetClosingDay(journey, _days) - 1, "period in which a return counts");

    private static string AtEnd(int category) => $"window for the review at the end: {ReviewCategories.Names[category]}";

    private static TimelineEntry Around(int day, int days, string label) => Window(day - days, day + days, label);

    private static TimelineEntry Window(int from, int to, string label) => new(TimelineKind.Window, Date(from), Date(to), label);

    private static TimelineEntry Due(int day, string label) => new(TimelineKind.Due, Date(day), null, label);

    private static TimelineEntry Return(int day) => new(TimelineKind.Return, Date(day), null, "return");

    private static DateOnly Date(int day) => Journeys.Window.ToDate(day);
}
