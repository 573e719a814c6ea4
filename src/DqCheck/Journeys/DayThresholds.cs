using DqCheck.Rulesets;

namespace DqCheck.Journeys;

/// <summary>The periods used to assess journeys: settings of the ruleset, where each has its source.</summary>
internal sealed record DayThresholds
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
    public required int ProgressNewMonths { get; init; }

    public static DayThresholds From(DataSet dataSet) =>
        new()
        {
            StartDays = dataSet.GetSetting(SettingNames.StartTopDays),
            ExitDays = dataSet.GetSetting(SettingNames.ExitTopDays),
            ReviewDays = dataSet.GetSetting(SettingNames.ReviewTopDays),
            ReviewEarliestDays = dataSet.GetSetting(SettingNames.ReviewTopEarliestDays),
            ReviewGraceDays = dataSet.GetSetting(SettingNames.ReviewTopGraceDays),
            ReviewDueDays = dataSet.GetSetting(SettingNames.ReviewTopDueDays),
            SirDays = dataSet.GetSetting(SettingNames.SirDays),
            SirEndDays = dataSet.GetSetting(SettingNames.SirEndDays),
            SirDueDays = dataSet.GetSetting(SettingNames.SirDueDays),
            WaitDays = dataSet.GetSetting(SettingNames.WaitDays),
            LongWaitDays = dataSet.GetSetting(SettingNames.LongWaitDays),
            CjDays = dataSet.GetSetting(SettingNames.CjWaitDays),
            EffectiveDays = dataSet.GetSetting(SettingNames.EffectiveDays),
            RePresentationMonths = dataSet.GetSetting(SettingNames.RePresentationMonths),
            CohortMonths = dataSet.GetSetting(SettingNames.CohortMonths),
            TwoReviewsMonths = dataSet.GetSetting(SettingNames.TwoReviewsMonths),
            ProgressNewMonths = dataSet.GetSetting(SettingNames.ProgressNewMonths),
        };
}
