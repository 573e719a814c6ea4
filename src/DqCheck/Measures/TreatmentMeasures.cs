using DqCheck.Journeys;

namespace DqCheck.Measures;

/// <summary>Measures of clients in treatment, how long they stay and how they leave.</summary>
internal static class TreatmentMeasures
{
    public static readonly IReadOnlyList<JourneyMeasure> All =
    [
        new()
        {
            Id = MeasureIds.InTreatment,
            Title = "In treatment",
            Aggregate = Aggregate.Count,
            Cohort = Cohort.EachWindow,
            Needs = RequiredColumns.Journeys,
            Cases = CaseList.Nowhere,
            Count = (j, w, _) => Contribution.Count(j.IsInTreatment(w)),
        },
        new()
        {
            Id = MeasureIds.NewPresentations,
            Title = "New presentations",
            Aggregate = Aggregate.Count,
            Cohort = Cohort.EachWindow,
            Needs = RequiredColumns.Journeys,
            Cases = CaseList.Nowhere,
            Count = (j, w, _) => Contribution.Count(w.Contains(j.TreatmentStart)),
        },
        new()
        {
            Id = MeasureIds.JourneysOpen,
            Title = "In treatment on the as-of date",
            Aggregate = Aggregate.Count,
            Cohort = Cohort.None,
            Needs = RequiredColumns.Journeys,
            Cases = CaseList.Nowhere,
            Count = (j, _, _) => Contribution.Count(j is { IsOpen: true, FirstStructured: not null }),
        },
        new()
        {
            Id = MeasureIds.Exits,
            Title = "Exits",
            Aggregate = Aggregate.Count,
            Cohort = Cohort.EachWindow,
            Needs = RequiredColumns.Journeys,
            Cases = CaseList.Nowhere,
            Count = (j, w, _) => Contribution.Count(Ends(j, w)),
        },
        new()
        {
            Id = MeasureIds.EpisodeLengthMean,
            Title = "Mean length of episodes",
            Aggregate = Aggregate.Mean,
            Cohort = Cohort.EachWindow,
            Needs = RequiredColumns.Journeys,
            Cases = CaseList.Nowhere,
            Count = EpisodeLengths,
        },
        new()
        {
            Id = MeasureIds.PlannedExits,
            Title = "Planned exits",
            Aggregate = Aggregate.Share,
            Cohort = Cohort.EachWindow,
            Needs = RequiredColumns.Journeys,
            Cases = CaseList.NothingToDo,
            Count = (j, w, r) =>
                Ends(j, w) && (r.Settings.CountsTransfers || j.Exit.Kind != ExitKind.Transfer)
                    ? Contribution.Share(IsPlanned(j, r))
                    : Contribution.None,
        },
        Completed(MeasureIds.DrugFree, "Completed drug free", (j, r) => r.IsDrugFree(j)),
        Completed(MeasureIds.AlcoholFree, "Completed alcohol free", (j, r) => r.IsAlcoholFree(j)),
        Completed(MeasureIds.OccasionalUser, "Completed as occasional user", (j, r) => r.IsOccasionalUser(j)),
        new()
        {
            Id = MeasureIds.CompletionsOfTreatment,
            Title = "Clients in treatment who completed treatment",
            Aggregate = Aggregate.Share,
            Cohort = Cohort.EachWindow,
            Needs = RequiredColumns.Journeys,
            Cases = CaseList.NothingToDo,
            Count = (j, w, _) => IsLastInTreatment(j, w) ? Contribution.Share(j.IsCompleted && w.Contains(j.End)) : Contribution.None,
            PerClient = true,
        },
        new()
        {
            Id = MeasureIds.UnplannedExits,
            Title = "Unplanned exits",
            Aggregate = Aggregate.Count,
            Cohort = Cohort.EachWindow,
            Needs = RequiredColumns.Journeys,
            Cases = CaseList.Nowhere,
            Count = (j, w, _) => Contribution.Count(w.Contains(j.End) && j.Exit.Kind == ExitKind.Unplanned),
        },
        new()
        {
            Id = MeasureIds.EffectiveTreatment,
            Title = "Effective treatment: twelve weeks or completed",
            Aggregate = Aggregate.Share,
            Cohort = Cohort.EachWindow,
            Needs = RequiredColumns.Journeys,
            Cases = CaseList.NothingToDo,
            Count = (j, w, r) => IsEffectiveCohort(j, w, r) ? Contribution.Share(Lasted(j, r) || j.IsCompleted) : Contribution.None,
        },
        new()
        {
            Id = MeasureIds.EarlyUnplannedExit,
            Title = "Unplanned exit in the first twelve weeks",
            Aggregate = Aggregate.Share,
            Cohort = Cohort.EachWindow,
            Needs = RequiredColumns.Journeys,
            Cases = CaseList.NothingToDo,
            Count = (j, w, r) =>
                IsEffectiveCohort(j, w, r)
                    ? Contribution.Share(!Lasted(j, r) && j.Exit.Kind is ExitKind.Unplanned or ExitKind.Other)
                    : Contribution.None,
        },
    ];

    private static JourneyMeasure Completed(string id, string title, Func<Journey, MeasureContext, bool> isSo) =>
        new()
        {
            Id = id,
            Title = title,
            Aggregate = Aggregate.Count,
            Cohort = Cohort.EachWindow,
            Needs = RequiredColumns.Journeys,
            Cases = CaseList.Nowhere,
            Count = (j, w, r) => Contribution.Count(Ends(j, w) && isSo(j, r)),
        };

    private static bool Ends(Journey journey, Window window) => journey.TreatmentStart is not null && window.Contains(journey.End);

    private static bool IsPlanned(Journey journey, MeasureContext context) =>
        journey.IsCompleted && context.Settings.Reasons?.Contains(journey.Exit.Code) != false;

    private static bool IsEffectiveCohort(Journey journey, Window window, MeasureContext context) =>
        journey.TreatmentStart + context.Thresholds.EffectiveDays is { } weeksEnd
        && weeksEnd <= context.Today
        && window.Contains(context.Settings.CohortBasis == CohortBasis.TwelveWeeks ? weeksEnd : journey.TreatmentStart);

    private static bool Lasted(Journey journey, MeasureContext context) =>
        journey.End is not { } end || end - journey.TreatmentStart >= context.Thresholds.EffectiveDays;

    private static Contribution EpisodeLengths(Journey journey, Window window, MeasureContext context)
    {
        if (journey.TreatmentStart is null)
            return Contribution.None;
        var days = 0;
        var number = 0;
        foreach (var episode in journey.Episodes)
        {
            if (context.GetDischarged(episode) is { } end && window.Contains(end) && context.GetTriaged(episode) is { } start)
            {
                days = days + end - start;
                number = number + 1;
            }
        }

        return number == 0 ? Contribution.None : new(true, true, days, number);
    }

    /// <summary>Whether it is the journey of the client that started treatment last, of those in treatment in the window.</summary>
    public static bool IsLastInTreatment(Journey journey, Window window)
    {
        if (!journey.IsInTreatment(window))
            return false;
        for (var after = journey.Next; after is not null; after = after.Next)
        {
            if (after.IsInTreatment(window) && after.TreatmentStart >= journey.TreatmentStart)
                return false;
        }

        for (var before = journey.Previous; before is not null; before = before.Previous)
        {
            if (before.IsInTreatment(window) && before.TreatmentStart > journey.TreatmentStart)
                return false;
        }

        return true;
    }
}
