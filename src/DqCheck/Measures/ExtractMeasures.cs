using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>Every measure of rows and data items, in output order.</summary>
internal static class ExtractMeasures
{
    public static readonly ExtractMeasure Load = new()
    {
        Id = MeasureIds.Load,
        Items = ("row", "rows"),
        Title = "Rows that load",
        Cohort = Cohort.None,
        Cases = CaseList.RejectedRows,
        TargetSetting = SettingNames.LoadTarget,
    };

    public static readonly ExtractMeasure LoadEpisodes = new()
    {
        Id = MeasureIds.LoadEpisodes,
        Items = ("episode", "episodes"),
        Title = "Episodes that load",
        Cohort = Cohort.None,
        Cases = CaseList.RejectedRows,
        TargetSetting = SettingNames.LoadTarget,
    };

    public static readonly ExtractMeasure DataQuality = new()
    {
        Id = MeasureIds.DataQuality,
        Items = ("item", "items"),
        Title = "Data quality: valid items, as a share of items due",
        Cohort = Cohort.None,
        Cases = CaseList.DataItems,
        TargetSetting = SettingNames.DataQualityTarget,
    };

    public static readonly ExtractMeasure Completeness = new()
    {
        Id = MeasureIds.Completeness,
        Items = ("item", "items"),
        Title = "Completeness: valid items, as a share of items expected",
        Cohort = Cohort.None,
        Cases = CaseList.DataItems,
    };

    public static readonly ExtractMeasure CleanEpisodes = new()
    {
        Id = MeasureIds.CleanEpisodes,
        Items = ("episode", "episodes"),
        Title = "Clean episodes: no errors",
        Cohort = Cohort.None,
        Cases = CaseList.DataItems,
    };

    public static readonly ExtractMeasure LoadContinuity = new()
    {
        Id = MeasureIds.LoadContinuity,
        Items = ("episode", "episodes"),
        Title = "Open in the earlier extract and present now",
        Cohort = Cohort.None,
        Cases = CaseList.Nowhere,
        NeedsPreviousExtract = true,
    };

    public static readonly IReadOnlyList<ExtractMeasure> All =
    [
        Load,
        LoadEpisodes,
        DataQuality,
        Completeness,
        CleanEpisodes,
        LoadContinuity,
    ];
}
