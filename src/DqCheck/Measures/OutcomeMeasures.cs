using DqCheck.Journeys;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Measures;

/// <summary>Measures of what changed between two TOPs of a journey.</summary>
internal static class OutcomeMeasures
{
    public static readonly IReadOnlyList<JourneyMeasure> All =
    [
        Make(MeasureIds.Abstinent, "Abstinent from all presenting substances", NeedsUse, (o, change) => o.Abstinent(change)),
        Make(MeasureIds.UseImproved, "Uses all presenting substances on fewer days", NeedsUse, (o, change) => o.UseImproved(change)) with
        {
            Obstacle = NeedsMinChange,
        },
        Make(MeasureIds.NoLongerInjecting, "No longer injecting", With(IVDRGUSE), (o, change) => o.NoLongerInjecting(change)),
        Make(
            MeasureIds.MentalHealthImproved,
            "Psychological health rated higher",
            With(PSYHSTAT),
            (o, change) => o.MentalHealthImproved(change)
        ),
        Make(MeasureIds.WellbeingImproved, "Quality of life rated higher", With(QUALLIFE), (o, change) => o.WellbeingImproved(change)),
        Make(
            MeasureIds.HousingImproved,
            "No longer a housing problem or risk",
            With(ACUTHPBM, HRISK),
            (o, change) => o.HousingImproved(change)
        ),
        Make(MeasureIds.IntoWorkOrEducation, "Into work or education", With(PWORK, EDUCAT), (o, change) => o.IntoWork(change)),
    ];

    private static Needs NeedsUse => With([DRUG1, .. OutcomeReader.UseItems]);

    private static Needs With(params string[] columns) => Needs.Journeys.And([TOPDATE, TRSTAGE, .. columns]);

    private static JourneyMeasure Make(string id, string title, Needs needs, Changed changed) =>
        new()
        {
            Id = id,
            Title = title,
            Aggregate = Aggregate.Share,
            Cohort = Cohort.EachWindow,
            Needs = needs,
            Cases = CaseList.Nowhere,
            Of = (j, w, r) => j.Tops.Count < 2 || j.Tops[^1].Day < w.From ? Part.None : r.Outcomes.Of(j, w, r.Settings, changed),
        };

    private static string? NeedsMinChange(MeasureRun run) =>
        run.Settings.MinChange is null
            ? "min-change is not set: by how many days use must fall to count as improved, the documents do not define"
            : null;
}
