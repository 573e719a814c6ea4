using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Explanations;

/// <summary>Says what a timeliness rule expects of a journey and by when: the windows and due days, in sentences.</summary>
internal sealed class JourneyConditionText(JourneySet journeys)
{
    private readonly DayThresholds _days = journeys.Thresholds;

    /// <summary>The sentences; the finding's own detail says what was found.</summary>
    public IEnumerable<string> Describe(TimelinessItem item)
    {
        var journey = item.Journey;
        return item.Reason switch
        {
            _ when item.Reason.IsAboutStartTop() =>
            [
                $"A start TOP counts if it is dated {Between(item.From!.Value, _days.StartDays)}: {Days(_days.StartDays)} before or after the "
                    + "first structured intervention started.",
            ],
            _ when item.Reason.IsAboutExitTop() =>
            [
                $"An exit TOP counts if it is dated {Between(item.From!.Value, _days.ExitDays)}: {Days(_days.ExitDays)} before or after the "
                    + "planned end of the journey.",
            ],
            TimelinessReason.ReviewNoStart =>
            [
                $"A review TOP is due after {Days(_days.ReviewDays)} of treatment, on {Format(journey.TreatmentStart!.Value + _days.ReviewDays)}.",
                "The review figure counts only journeys with a start TOP, and this one has none.",
            ],
            TimelinessReason.FirstReviewMissing =>
            [
                $"A review TOP is expected between {Format(journey.TreatmentStart!.Value + _days.ReviewEarliestDays)} and "
                    + $"{Format(item.Due!.Value)}: from {Days(_days.ReviewEarliestDays)} to {Days(_days.ReviewDays)} after treatment started.",
            ],
            TimelinessReason.ReviewMissing or TimelinessReason.ReviewDue =>
            [
                $"A review TOP is due every {Days(_days.ReviewDays)} during treatment. One dated after "
                    + $"{Format(journeys.Today - _days.ReviewDays - _days.ReviewGraceDays)} counts on {Format(journeys.Today)}.",
                $"A review TOP in the first {Days(_days.ReviewEarliestDays)} of treatment does not count.",
            ],
            TimelinessReason.SirOverdue or TimelinessReason.SirDue =>
            [
                $"A {Category(item)} intervention is open, so a sub-intervention review with a Y for it is due every {Days(_days.SirDays)}.",
            ],
            TimelinessReason.SirMissingAtEnd or TimelinessReason.SirEndPending =>
            [
                $"A {Category(item)} intervention has ended, so a sub-intervention review with a Y for it must be dated "
                    + $"{Between(item.From!.Value, _days.SirEndDays)}: {Days(_days.SirEndDays)} before or after the end.",
            ],
            TimelinessReason.RePresented =>
            [
                $"A return counts if the next journey starts before {Format(RePresentations.GetClosingDay(journey, _days))}: within "
                    + $"{Plural.Format(_days.RePresentationMonths, "month", "months")} of the completion.",
            ],
            TimelinessReason.Cj5 => [$"Treatment should start within {Days(_days.CjDays)} of a criminal-justice referral."],
            TimelinessReason.WaitUnknown => ["The wait runs from the referral to the start of the first structured intervention."],
            TimelinessReason.Wait42 or TimelinessReason.StillWaiting =>
            [
                $"Treatment should start within {Days(_days.WaitDays)} of the referral. {Days(_days.LongWaitDays)} or more is a long wait.",
            ],
            _ => [$"Treatment should start within {Days(_days.WaitDays)} of the referral."],
        };
    }

    /// <summary>Why the nearest record does not count; blank where it does, or where there is none.</summary>
    public static string DescribeNearest(TimelinessItem item)
    {
        if (item.NearestReview is { } review && !review.Has(item.Category))
            return $"The nearest review has no Y for {Category(item)} interventions, so it does not count.";
        (TopStage Stage, string Name)? wanted =
            item.Reason.IsAboutStartTop() || item.Reason == TimelinessReason.ReviewNoStart ? (TopStage.Start, "a start")
            : item.Reason.IsAboutExitTop() ? (TopStage.Exit, "an exit")
            : item.Reason.IsAboutTops() ? (TopStage.Review, "a review")
            : null;
        return item.NearestTop is { } top && wanted is { } needed && top.Stage != needed.Stage
            ? $"The nearest TOP is not {needed.Name} TOP, so it does not count."
            : "";
    }

    private static string Category(TimelinessItem item) => ReviewCategories.Names[item.Category];

    private static string Between(int day, int days) => $"from {Format(day - days)} to {Format(day + days)}";

    private static string Days(int days) => Plural.Format(days, "day", "days");

    private static string Format(int day) => RunDates.Format(day);
}
