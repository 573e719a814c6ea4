using DqCheck.Journeys;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Measures;

/// <summary>Measures that only contracts use. They are not among the figures of every check.</summary>
internal static class ContractMeasures
{
    public static readonly IReadOnlyList<JourneyMeasure> All =
    [
        CreateCount(MeasureIds.Referrals, "Referrals", (j, w, _) => w.Contains(j.Referred)) with
        {
            Needs = RequiredColumns.Nothing.With(TRIAGED, REFLD),
        },
        CreateCount(MeasureIds.InRecoverySupport, "In recovery support", (j, w, _) => IsInRecoverySupport(j, w)) with
        {
            PerClient = true,
        },
        CreateCount(
            MeasureIds.FirstTimeEntrants,
            "New to treatment: none for the same substances in the six months before",
            (j, w, r) => w.Contains(j.TreatmentStart) && !WasInTreatmentBefore(j, r)
        ) with
        {
            Needs = RequiredColumns.Journeys.With(DRUG1),
        },
        CreateShare(
            MeasureIds.InTreatmentForYears,
            "In treatment for a number of years",
            (j, w, r) => j.IsInTreatment(w) ? r.Settings.Years!.Value.Includes(j, w.To) : null
        ) with
        {
            Obstacle = r => r.Settings.Years is null ? "needs a setting that says how many years (years), which a contract can give" : null,
        },
        CreateCount(MeasureIds.Completions, "Successful completions", (j, w, r) => IsCompletion(j, w, r)),
        CreateCount(
            MeasureIds.CompletionsWithoutReturn,
            "Successful completions without a return within six months",
            (_, _, _) => false
        ) with
        {
            Count = (j, w, r) =>
                IsCompletion(j, w, r)
                    ? new(
                        true,
                        RePresentations.FindReturn(j, r.Thresholds) is null,
                        IsOpen: RePresentations.GetClosingDay(j, r.Thresholds) > r.Today
                    )
                    : Contribution.None,
        },
        CreateShare(
            MeasureIds.RecordedAnswer,
            "Clients with a given answer",
            (j, w, r) =>
                (r.Settings.CohortBasis == CohortBasis.InTreatment ? j.IsInTreatment(w) : w.Contains(j.TreatmentStart))
                && r.Of?.Matches(j) != false
                    ? r.With!.Matches(j)
                    : null
        ) with
        {
            Obstacle = r => r.With is null ? "needs a setting that says which answer counts (with), which a contract can give" : null,
        },
        CreateShare(
            MeasureIds.InjectingAtReview,
            "Injecting at the latest review TOP",
            (j, w, r) => j.IsInTreatment(w) && j.FindLastTop(TopStage.Review, w.To) is { } top ? r.TopUse.IsInjecting(top) : null
        ) with
        {
            Needs = RequiredColumns.Journeys.With(TOPDATE, TRSTAGE, IVDRGUSE),
        },
        CreateShare(
            MeasureIds.StillUsingOnPrescription,
            "Opiate clients on a prescription who still use at the latest review TOP",
            (j, w, r) =>
                j.IsInTreatment(w)
                && j.Class.Substance == SubstanceGroup.Opiate
                && r.Prescribing.IsPrescribed(j, w)
                && j.FindLastTop(TopStage.Review, w.To) is { } top
                    ? r.TopUse.IsUsing(top)
                    : null
        ) with
        {
            Needs = RequiredColumns.Journeys.With(DRUG1, TOPDATE, TRSTAGE, OPIUSE),
        },
        CreateCount(
            MeasureIds.DetoxificationStarted,
            "Detoxifications started",
            (j, w, r) => r.Prescribing.StartsDetoxification(j, w, r.Settings)
        ) with
        {
            Needs = RequiredColumns.Reviews,
            Obstacle = r => r.Prescribing.Obstacle,
        },
        CreateCount(
            MeasureIds.DetoxificationCompleted,
            "Detoxifications completed",
            (j, w, r) => r.Prescribing.CompletesDetoxification(j, w, r.Settings)
        ) with
        {
            Needs = RequiredColumns.Reviews.With(MODEXIT),
            Obstacle = r => r.Prescribing.Obstacle,
        },
    ];

    private static JourneyMeasure CreateCount(string id, string title, Func<Journey, Window, MeasureContext, bool> counts) =>
        Create(id, title, Aggregate.Count, (j, w, r) => Contribution.Count(counts(j, w, r)));

    /// <param name="id">The id.</param>
    /// <param name="title">The title.</param>
    /// <param name="counts">Whether a journey counts; null where it is not in the denominator.</param>
    private static JourneyMeasure CreateShare(string id, string title, Func<Journey, Window, MeasureContext, bool?> counts) =>
        Create(
            id,
            title,
            Aggregate.Share,
            (j, w, r) => counts(j, w, r) is { } isCounted ? Contribution.Share(isCounted) : Contribution.None
        );

    private static JourneyMeasure Create(
        string id,
        string title,
        Aggregate aggregate,
        Func<Journey, Window, MeasureContext, Contribution> count
    ) =>
        new()
        {
            Id = id,
            Title = title,
            Aggregate = aggregate,
            Cohort = Cohort.EachWindow,
            Needs = RequiredColumns.Journeys,
            Cases = CaseList.Nowhere,
            Count = count,
        };

    private static bool IsInRecoverySupport(Journey journey, Window window)
    {
        foreach (var intervention in journey.Interventions)
        {
            if (intervention.Group == InterventionGroup.RecoverySupport && intervention.IsOpenIn(window))
                return true;
        }

        foreach (var review in journey.Reviews)
        {
            if (review.Has(ReviewCategories.RecoverySupport) && window.Contains(review.Day))
                return true;
        }

        return false;
    }

    /// <summary>Whether the client was in treatment for the same substance group in the six months before.</summary>
    private static bool WasInTreatmentBefore(Journey journey, MeasureContext context)
    {
        for (var before = journey.Previous; before is not null; before = before.Previous)
        {
            if (
                before.TreatmentStart is not null
                && before.Class.Substance == journey.Class.Substance
                && (before.End is null || RePresentations.GetClosingDay(before, context.Thresholds) > journey.TreatmentStart)
            )
                return true;
        }

        return false;
    }

    private static bool IsCompletion(Journey journey, Window window, MeasureContext context) =>
        RePresentations.IsCompletion(journey)
        && window.Contains(journey.End)
        && context.Settings.Reasons?.Contains(journey.Exit.Code) != false;
}
