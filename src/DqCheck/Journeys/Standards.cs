using DqCheck.Rulesets;

namespace DqCheck.Journeys;

/// <summary>The day counts by which journeys are judged: settings of the ruleset, each with its source there.</summary>
internal sealed record Standards
{
    public required int StartDays { get; init; }
    public required int ExitDays { get; init; }
    public required int ReviewDays { get; init; }
    public required int ReviewEarliestDays { get; init; }
    public required int ReviewGraceDays { get; init; }
    public required int ReviewDueDays { get; init; }
    public required int SirDays { get; init; }
    public required int SirEndDays { get; init; }
    public required int SirDueDays { get; init; }
    public required int WaitDays { get; init; }
    public required int LongWaitDays { get; init; }
    public required int CjDays { get; init; }
    public required int EffectiveDays { get; init; }
    public required int RePresentationMonths { get; init; }
    public required int CohortMonths { get; init; }
    public required int TwoReviewsMonths { get; init; }

    public static Standards Of(DataSet dataSet) =>
        new()
        {
            StartDays = dataSet.Setting("start-top-days"),
            ExitDays = dataSet.Setting("exit-top-days"),
            ReviewDays = dataSet.Setting("review-top-days"),
            ReviewEarliestDays = dataSet.Setting("review-top-earliest-days"),
            ReviewGraceDays = dataSet.Setting("review-top-grace-days"),
            ReviewDueDays = dataSet.Setting("review-top-due-days"),
            SirDays = dataSet.Setting("sir-days"),
            SirEndDays = dataSet.Setting("sir-end-days"),
            SirDueDays = dataSet.Setting("sir-due-days"),
            WaitDays = dataSet.Setting("wait-days"),
            LongWaitDays = dataSet.Setting("long-wait-days"),
            CjDays = dataSet.Setting("cj-wait-days"),
            EffectiveDays = dataSet.Setting("effective-days"),
            RePresentationMonths = dataSet.Setting("re-presentation-months"),
            CohortMonths = dataSet.Setting("cohort-months"),
            TwoReviewsMonths = dataSet.Setting("two-reviews-months"),
        };
}
