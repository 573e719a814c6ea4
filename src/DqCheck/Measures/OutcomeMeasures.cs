using DqCheck.Journeys;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Measures;

/// <summary>Measures of change between two TOPs of a journey.</summary>
internal static class OutcomeMeasures
{
    public static readonly IReadOnlyList<JourneyMeasure> All =
    [
        Create(MeasureIds.Abstinent, "Abstinent from all presenting substances", UseColumns, (o, change) => o.IsAbstinent(change)),
        Create(
            MeasureIds.UseImproved,
            "Uses all presenting substances on fewer days",
            UseColumns,
            (o, change) => o.HasUseImproved(change)
        ) with
        {
            Obstacle = GetMinChangeObstacle,
        },
        Create(MeasureIds.NoLongerInjecting, "No longer injecting", RequireColumns(IVDRGUSE), (o, change) => o.HasStoppedInjecting(change)),
        Create(
            MeasureIds.MentalHealthImproved,
            "Psychological health rated higher",
            RequireColumns(PSYHSTAT),
            (o, change) => o.HasMentalHealthImproved(change)
        ),
        Create(
            MeasureIds.WellbeingImproved,
            "Quality of life rated higher",
            RequireColumns(QUALLIFE),
            (o, change) => o.HasWellbeingImproved(change)
        ),
        Create(
            MeasureIds.HousingImproved,
            "No longer a housing problem or risk",
            RequireColumns(ACUTHPBM, HRISK),
            (o, change) => o.HasHousingImproved(change)
        ),
        Create(
            MeasureIds.IntoWorkOrEducation,
            "Into work or education",
            RequireColumns(PWORK, EDUCAT),
            (o, change) => o.HasMovedIntoWork(change)
        ),
    ];

    private static RequiredColumns UseColumns => RequireColumns(DRUG1) with { ItemsOfSubstances = true };

    private static RequiredColumns RequireColumns(params string[] columns) => RequiredColumns.Journeys.With([TOPDATE, TRSTAGE, .. columns]);

    private static JourneyMeasure Create(string id, string title, RequiredColumns required, OutcomeTest test) =>
        new()
        {
            Id = id,
            Title = title,
            Aggregate = Aggregate.Share,
            Cohort = Cohort.EachWindow,
            Needs = required,
            Cases = CaseList.Nowhere,
            Count = (j, w, r) => j.Tops.Count < 2 ? Contribution.None : r.Outcomes.Compare(j, w, r.Settings, test),
        };

    private static string? GetMinChangeObstacle(MeasureContext context) =>
        context.Settings.MinChange is null
            ? "needs a setting that says how large a reduction counts (min-change), which a contract can give"
            : null;
}
