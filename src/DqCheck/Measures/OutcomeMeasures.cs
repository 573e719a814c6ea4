using DqCheck.Journeys;

namespace DqCheck.Measures;

/// <summary>Measures of what changed between two TOPs of a journey.</summary>
internal static class OutcomeMeasures
{
    public static readonly IReadOnlyList<MeasureDefinition> All =
    [
        Make("abstinent", "Abstinent from all presenting substances", NeedsUse, (o, change) => o.Abstinent(change)),
        Make("use-improved", "Uses all presenting substances on fewer days", NeedsUse, (o, change) => o.UseImproved(change)) with
        {
            Obstacle = NeedsMinChange,
        },
        Make("no-longer-injecting", "No longer injecting", With("IVDRGUSE"), (o, change) => o.NoLongerInjecting(change)),
        Make(
            "mental-health-improved",
            "Psychological health rated higher",
            With("PSYHSTAT"),
            (o, change) => o.MentalHealthImproved(change)
        ),
        Make("wellbeing-improved", "Quality of life rated higher", With("QUALLIFE"), (o, change) => o.WellbeingImproved(change)),
        Make(
            "housing-improved",
            "No longer a housing problem or risk",
            With("ACUTHPBM", "HRISK"),
            (o, change) => o.HousingImproved(change)
        ),
        Make("into-work-or-education", "Into work or education", With("PWORK", "EDUCAT"), (o, change) => o.IntoWork(change)),
    ];

    private static Needs NeedsUse => With(["DRUG1", .. OutcomeReader.UseItems]);

    private static Needs With(params string[] columns) => Needs.Journeys.And(["TOPDATE", "TRSTAGE", .. columns]);

    private static MeasureDefinition Make(string id, string title, Needs needs, Changed changed) =>
        new(
            id,
            title,
            Aggregate.Share,
            Cohort.EachWindow,
            needs,
            (j, w, r) => j.Tops.Count < 2 || j.Tops[^1].Day < w.From ? Part.None : r.Outcomes.Of(j, w, r.Settings, changed)
        );

    private static string? NeedsMinChange(MeasureRun run) =>
        run.Settings.MinChange is null
            ? "min-change is not set: by how many days use must fall to count as improved, the documents do not define"
            : null;
}
