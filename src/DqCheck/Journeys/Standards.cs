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
            StartDays = dataSet.Setting(SettingNames.StartTopDays),
            ExitDays = dataSet.Setting(SettingNames.ExitTopDays),
            ReviewDays = dataSet.Setting(SettingNames.ReviewTopDays),
            ReviewEarliestDays = dataSet.Setting(SettingNames.ReviewTopEarliestDays),
            ReviewGraceDays = dataSet.Setting(SettingNames.ReviewTopGraceDays),
            ReviewDueDays = dataSet.Setting(SettingNames.ReviewTopDueDays),
            SirDays = dataSet.Setting(SettingNames.SirDays),
            SirEndDays = dataSet.Setting(SettingNames.SirEndDays),
            SirDueDays = dataSet.Setting(SettingNames.SirDueDays),
            WaitDays = dataSet.Setting(SettingNames.WaitDays),
            LongWaitDays = dataSet.Setting(SettingNames.LongWaitDays),
            CjDays = dataSet.Setting(SettingNames.CjWaitDays),
            EffectiveDays = dataSet.Setting(SettingNames.EffectiveDays),
            RePresentationMonths = dataSet.Setting(SettingNames.RePresentationMonths),
            CohortMonths = dataSet.Setting(SettingNames.CohortMonths),
            TwoReviewsMonths = dataSet.Setting(SettingNames.TwoReviewsMonths),
        };
}
