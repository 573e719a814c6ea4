namespace DqCheck.Rulesets;

/// <summary>The settings that the program uses, with their bounds: outside, rules and figures would be empty or meaningless.</summary>
internal static class SettingBounds
{
    private static readonly (int Least, int Most) Days = (0, 3_660);

    private static readonly (int Least, int Most) SomeDays = (1, 3_660);

    private static readonly (int Least, int Most) Months = (1, 120);

    private static readonly (int Least, int Most) Percent = (0, 100);

    private static readonly (int Least, int Most) Number = (1, 10_000);

    /// <summary>The bounds by name. A ruleset must have every one of the settings.</summary>
    public static readonly IReadOnlyDictionary<string, (int Least, int Most)> All = new Dictionary<string, (int Least, int Most)>(
        StringComparer.Ordinal
    )
    {
        [SettingNames.KnownColumns] = Percent,
        [SettingNames.NameWithinDays] = Days,
        [SettingNames.LastDayClients] = Number,
        [SettingNames.LastDayFewClients] = Number,
        [SettingNames.LastDayEventsPercent] = (50, 100),
        [SettingNames.LastDayTailDays] = (31, 3_660),
        [SettingNames.FillerYear] = (2050, 9999),
        [SettingNames.FillerDays] = (31, 3_660),
        [SettingNames.FillerEpisodes] = Number,
        [SettingNames.FutureDays] = Days,
        [SettingNames.ManyShortRows] = (0, 1_000_000),
        [SettingNames.SystemWidePercent] = (1, 100),
        [SettingNames.SystemWideRecords] = Number,
        [SettingNames.JourneyGapDays] = Days,
        [SettingNames.LoadTarget] = Percent,
        [SettingNames.DataQualityTarget] = Percent,
        [SettingNames.StaleMonths] = Months,
        [SettingNames.ExitTopDays] = Days,
        [SettingNames.NotStartedDays] = Days,
        [SettingNames.AllEndedDays] = Days,
        [SettingNames.DormantDays] = SomeDays,
        [SettingNames.DormantAlwaysDays] = SomeDays,
        [SettingNames.YoungestAge] = (0, 18),
        [SettingNames.AdultAge] = (10, 30),
        [SettingNames.FewerRowsPercent] = Percent,
        [SettingNames.StartTopDays] = Days,
        [SettingNames.ReviewTopDays] = SomeDays,
        [SettingNames.ReviewTopEarliestDays] = Days,
        [SettingNames.ReviewTopGraceDays] = Days,
        [SettingNames.ReviewTopDueDays] = Days,
        [SettingNames.SirDays] = SomeDays,
        [SettingNames.SirEndDays] = Days,
        [SettingNames.SirDueDays] = Days,
        [SettingNames.SirAfterEndDays] = Days,
        [SettingNames.WaitDays] = Days,
        [SettingNames.LongWaitDays] = Days,
        [SettingNames.CjWaitDays] = Days,
        [SettingNames.EffectiveDays] = SomeDays,
        [SettingNames.RePresentationMonths] = Months,
        [SettingNames.CohortMonths] = (1, 12),
        [SettingNames.TwoReviewsMonths] = Months,
        [SettingNames.DueWeeks] = (1, 104),
    };
}
