namespace DqCheck.Rulesets;

/// <summary>The settings that the tool uses, and what each may be: beyond, its rules and figures would say nothing, or nonsense.</summary>
internal static class SettingBounds
{
    private static readonly (int Least, int Most) Days = (0, 3_660),
        SomeDays = (1, 3_660),
        Months = (1, 120),
        Percent = (0, 100),
        Number = (1, 10_000);

    /// <summary>By name, every one of which a ruleset has to have.</summary>
    public static readonly IReadOnlyDictionary<string, (int Least, int Most)> All = new Dictionary<string, (int Least, int Most)>(
        StringComparer.Ordinal
    )
    {
        ["known-columns"] = Percent,
        ["name-within-days"] = Days,
        ["last-day-clients"] = Number,
        ["last-day-few-clients"] = Number,
        ["future-days"] = Days,
        ["many-short-rows"] = (0, 1_000_000),
        ["system-wide-percent"] = (1, 100),
        ["system-wide-records"] = Number,
        ["journey-gap-days"] = Days,
        ["load-target"] = Percent,
        ["data-quality-target"] = Percent,
        ["stale-months"] = Months,
        ["exit-top-days"] = Days,
        ["not-started-days"] = Days,
        ["all-ended-days"] = Days,
        ["dormant-days"] = SomeDays,
        ["dormant-always-days"] = SomeDays,
        ["adult-age"] = (10, 30),
        ["fewer-rows-percent"] = Percent,
        ["start-top-days"] = Days,
        ["review-top-days"] = SomeDays,
        ["review-top-earliest-days"] = Days,
        ["review-top-grace-days"] = Days,
        ["review-top-due-days"] = Days,
        ["sir-days"] = SomeDays,
        ["sir-end-days"] = Days,
        ["sir-due-days"] = Days,
        ["wait-days"] = Days,
        ["long-wait-days"] = Days,
        ["cj-wait-days"] = Days,
        ["effective-days"] = SomeDays,
        ["re-presentation-months"] = Months,
        ["cohort-months"] = (1, 12),
        ["two-reviews-months"] = Months,
        ["due-weeks"] = (1, 104),
    };
}
