namespace DqCheck.Rulesets;

/// <summary>The names of settings that the code knows, as in <c>settings.csv</c>.</summary>
internal static class SettingNames
{
    public const string KnownColumns = "known-columns";
    public const string NameWithinDays = "name-within-days";
    public const string LastDayClients = "last-day-clients";
    public const string LastDayFewClients = "last-day-few-clients";
    public const string LastDayEventsPercent = "last-day-events-percent";
    public const string LastDayTailDays = "last-day-tail-days";
    public const string FillerYear = "filler-year";
    public const string FillerDays = "filler-days";
    public const string FillerEpisodes = "filler-episodes";
    public const string FutureDays = "future-days";
    public const string ManyShortRows = "many-short-rows";
    public const string SystemWidePercent = "system-wide-percent";
    public const string SystemWideRecords = "system-wide-records";
    public const string JourneyGapDays = "journey-gap-days";
    public const string LoadTarget = "load-target";
    public const string DataQualityTarget = "data-quality-target";
    public const string StaleMonths = "stale-months";
    public const string ExitTopDays = "exit-top-days";
    public const string NotStartedDays = "not-started-days";
    public const string AllEndedDays = "all-ended-days";
    public const string DormantDays = "dormant-days";
    public const string DormantAlwaysDays = "dormant-always-days";
    public const string YoungestAge = "youngest-age";
    public const string AdultAge = "adult-age";
    public const string FewerRowsPercent = "fewer-rows-percent";
    public const string StartTopDays = "start-top-days";
    public const string ReviewTopDays = "review-top-days";
    public const string ReviewTopEarliestDays = "review-top-earliest-days";
    public const string ReviewTopGraceDays = "review-top-grace-days";
    public const string ReviewTopDueDays = "review-top-due-days";
    public const string SirDays = "sir-days";
    public const string SirEndDays = "sir-end-days";
    public const string SirDueDays = "sir-due-days";
    public const string SirAfterEndDays = "sir-after-end-days";
    public const string WaitDays = "wait-days";
    public const string LongWaitDays = "long-wait-days";
    public const string CjWaitDays = "cj-wait-days";
    public const string EffectiveDays = "effective-days";
    public const string RePresentationMonths = "re-presentation-months";
    public const string CohortMonths = "cohort-months";
    public const string TwoReviewsMonths = "two-reviews-months";
    public const string DueWeeks = "due-weeks";
}
