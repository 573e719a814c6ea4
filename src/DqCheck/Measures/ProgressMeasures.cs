using DqCheck.Journeys;
using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>
/// The Treatment Progress Measure of November 2024, and whether journeys have the TOPs that it needs. It is given for the data set of its
/// time and later ones.
/// </summary>
/// <remarks>
/// It looks at adults in treatment in the rolling twelve months, each client once, by the latest of these journeys. A completed journey needs
/// a start TOP and an exit TOP; one that is open and has lasted for more than three months needs a start TOP and a review TOP. Newer journeys,
/// and those that ended in another way, need nothing and are left out.
/// </remarks>
internal static class ProgressMeasures
{
    private const string NotComputable =
        "of the days of use by which the measure judges progress, only one threshold is published (9 of 28 days, for alcohol)";

    /// <summary>The first day of CDS-R, the data set at the time of the measure.</summary>
    private static readonly DateOnly FirstDataSet = new(2024, 4, 1);

    public static readonly IReadOnlyList<JourneyMeasure> All =
    [
        new()
        {
            Id = MeasureIds.ProgressTopCompleteness,
            Title = "TOPs complete for the Treatment Progress Measure",
            Aggregate = Aggregate.Share,
            Cohort = Cohort.Own,
            OwnWindow = r => r.GetWindow(Window.Rolling),
            Needs = RequiredColumns.Tops,
            Cases = CaseList.Nowhere,
            Count = (j, w, r) =>
                TopRequirements.IsRequired(j) && r.IncludesTops(j) && TreatmentMeasures.IsLastInTreatment(j, w)
                    ? CountTops(j, r)
                    : Contribution.None,
            PerClient = true,
            TargetSetting = SettingNames.ProgressTopTarget,
            Since = FirstDataSet,
        },
        new()
        {
            Id = MeasureIds.TreatmentProgress,
            Title = "Treatment Progress Measure",
            Aggregate = Aggregate.Share,
            Cohort = Cohort.Own,
            OwnWindow = r => r.GetWindow(Window.Rolling),
            Needs = RequiredColumns.Nothing,
            Cases = CaseList.Nowhere,
            Count = (_, _, _) => Contribution.None,
            Obstacle = _ => NotComputable,
            PerClient = true,
            Since = FirstDataSet,
        },
    ];

    private static Contribution CountTops(Journey journey, MeasureContext context)
    {
        var hasStart = journey.FindFirstTop(TopStage.Start) is not null;
        if (journey.IsCompleted)
        {
            var exit = context.TopRequirements.GetExit(journey);
            return exit.IsCounted ? Contribution.Share(hasStart && exit.IsMet) : Contribution.None;
        }

        var newUntil = Window.AddMonths(journey.TreatmentStart!.Value, context.Thresholds.ProgressNewMonths);
        return journey.IsOpen && context.Today > newUntil
            ? Contribution.Share(hasStart && context.TopRequirements.HasReview(journey))
            : Contribution.None;
    }
}
