using DqCheck.Journeys;
using static DqCheck.Measures.Aggregate;
using static DqCheck.Measures.Cohort;

namespace DqCheck.Measures;

/// <summary>Every measure of journeys, in the order of the definitions.</summary>
internal static class JourneyMeasures
{
    private static readonly Needs Journeys = Needs.Journeys;

    public static readonly IReadOnlyList<MeasureDefinition> All =
    [
        new(
            "top-start",
            "Start TOP in time",
            Share,
            EachWindow,
            Needs.Tops,
            (j, w, r) => w.Holds(j.TreatmentStart) && r.AsksTops(j) ? Of(r.Tops.Start(j)) : Part.None
        ),
        new(
            "top-review",
            "Review TOP in the last six months",
            Share,
            None,
            Needs.Tops,
            (j, _, r) => r.AsksTops(j) ? Of(r.Tops.Review(j)) : Part.None
        ),
        new(
            "top-review-no-start",
            "Due for review TOPs, but without a start TOP",
            Count,
            None,
            Needs.Tops,
            (j, _, r) => Part.If(r.AsksTops(j) && r.Tops.IsReviewWithoutStart(j))
        ),
        new(
            "top-review-outcome",
            "Review TOP in the first six months",
            Share,
            Own,
            Needs.Tops,
            (j, _, r) => r.AsksTops(j) ? Of(r.Tops.FirstReview(j)) : Part.None
        )
        {
            Own = r => r.Tops.FirstReviewCohort,
        },
        new(
            "top-exit",
            "Exit TOP of planned exits in time",
            Share,
            EachWindow,
            Needs.Tops,
            (j, w, r) => w.Holds(j.End) && r.AsksTops(j) ? Of(r.Tops.Exit(j)) : Part.None
        ),
        new(
            "sir-outstanding",
            "Clients with an outstanding sub-intervention review",
            Count,
            None,
            Needs.Reviews,
            (j, _, r) => Part.If(r.Reviews.IsOutstanding(j))
        )
        {
            PerClient = true,
            Target = 0,
        },
        new(
            "wait-21-days",
            "First waits within three weeks",
            Share,
            EachWindow,
            Needs.Waits,
            (j, w, r) => Wait(j, w, r) is { } d ? Part.Of(d <= (r.Settings.Days ?? r.Standards.WaitDays)) : Part.None
        ),
        new(
            "wait-42-days",
            "First waits of 42 days or more",
            Count,
            EachWindow,
            Needs.Waits,
            (j, w, r) => Part.If(Wait(j, w, r) >= (r.Settings.Days ?? r.Standards.LongWaitDays))
        ),
        new(
            "wait-over-6-weeks",
            "First waits of more than six weeks",
            Count,
            EachWindow,
            Needs.Waits,
            (j, w, r) => Part.If(Wait(j, w, r) > (r.Settings.Days ?? r.Standards.LongWaitDays))
        ),
        new("wait-mean", "Mean first wait", Mean, EachWindow, Needs.Waits, (j, w, r) => OfDays(Wait(j, w, r))),
        new("wait-min", "Shortest first wait", Least, EachWindow, Needs.Waits, (j, w, r) => OfDays(Wait(j, w, r))),
        new("wait-max", "Longest first wait", Greatest, EachWindow, Needs.Waits, (j, w, r) => OfDays(Wait(j, w, r))),
        new(
            "cj-5-days",
            "Criminal-justice clients who start within five days",
            Share,
            EachWindow,
            Needs.CriminalJustice,
            (j, w, r) => j.IsCriminalJustice && Wait(j, w, r) is { } d ? Part.Of(d <= (r.Settings.Days ?? r.Standards.CjDays)) : Part.None
        ),
        new(
            "still-waiting-42-days",
            "Still waiting after 42 days or more",
            Count,
            None,
            Needs.Waits,
            (j, _, r) => Part.If(j.First is null && Waits.StillWaiting(j, r.Today) >= (r.Settings.Days ?? r.Standards.LongWaitDays))
        ),
        new("in-treatment", "In treatment", Count, EachWindow, Journeys, (j, w, _) => Part.If(j.IsInTreatment(w))),
        new("new-presentations", "New presentations", Count, EachWindow, Journeys, (j, w, _) => Part.If(w.Holds(j.TreatmentStart))),
        new(
            "journeys-open",
            "In treatment on the as-of date",
            Count,
            None,
            Journeys,
            (j, _, _) => Part.If(j is { IsOpen: true, First: not null })
        ),
        new("exits", "Exits", Count, EachWindow, Journeys, (j, w, _) => Part.If(Ends(j, w))),
        new("episode-length-mean", "Mean length of episodes", Mean, EachWindow, Journeys, EpisodeLengths),
        new(
            "planned-exits",
            "Planned exits",
            Share,
            EachWindow,
            Journeys,
            (j, w, r) =>
                Ends(j, w) && (r.Settings.CountsTransfers || j.Exit.Kind != ExitKind.Transfer) ? Part.Of(IsPlanned(j, r)) : Part.None
        ),
        new("drug-free", "Completed drug free", Count, EachWindow, Journeys, (j, w, r) => Part.If(Ends(j, w) && r.IsDrugFree(j))),
        new("alcohol-free", "Completed alcohol free", Count, EachWindow, Journeys, (j, w, r) => Part.If(Ends(j, w) && r.IsAlcoholFree(j))),
        new(
            "occasional-user",
            "Completed as occasional user",
            Count,
            EachWindow,
            Journeys,
            (j, w, r) => Part.If(Ends(j, w) && r.IsOccasionalUser(j))
        ),
        new(
            "completions-of-treatment",
            "Clients in treatment who completed it",
            Share,
            EachWindow,
            Journeys,
            (j, w, _) => IsLastInTreatment(j, w) ? Part.Of(j.IsCompleted && w.Holds(j.End)) : Part.None
        )
        {
            PerClient = true,
        },
        new(
            "unplanned-exits",
            "Unplanned exits",
            Count,
            EachWindow,
            Journeys,
            (j, w, _) => Part.If(w.Holds(j.End) && j.Exit.Kind == ExitKind.Unplanned)
        ),
        new(
            "effective-treatment",
            "Effective treatment: twelve weeks, or completed",
            Share,
            EachWindow,
            Journeys,
            (j, w, r) => IsEffectiveCohort(j, w, r) ? Part.Of(Lasted(j, r) || j.IsCompleted) : Part.None
        ),
        new(
            "early-unplanned-exit",
            "Unplanned exit in the first twelve weeks",
            Share,
            EachWindow,
            Journeys,
            (j, w, r) =>
                IsEffectiveCohort(j, w, r) ? Part.Of(!Lasted(j, r) && j.Exit.Kind is ExitKind.Unplanned or ExitKind.Other) : Part.None
        ),
        new(
            "re-presentations",
            "Re-presentations within six months (own provider)",
            Count,
            EachWindow,
            Journeys,
            (j, w, r) =>
                Completes(j, w)
                    ? new(
                        true,
                        RePresentations.Return(j, r.Standards) is not null,
                        IsOpen: RePresentations.Closes(j, r.Standards) > r.Today
                    )
                    : Part.None
        ),
        new(
            "re-presentation-rate",
            "Re-presentations among completions of the first six of the twelve months (own provider)",
            Share,
            Own,
            Journeys,
            (j, w, r) => Completes(j, w) ? Part.Of(RePresentations.Return(j, r.Standards) is not null) : Part.None
        )
        {
            Own = FirstHalf,
        },
        new(
            "re-presentations-union",
            "Re-presentations within six months at any agency of the union",
            Count,
            EachWindow,
            Journeys,
            (j, w, r) => Part.If(Completes(j, w) && r.Union.IsBack(j))
        )
        {
            Obstacle = NeedsAgencies,
            IsOfUnion = true,
        },
        .. OutcomeMeasures.All,
    ];

    private static readonly Dictionary<string, MeasureDefinition> ById = All.ToDictionary(m => m.Id);

    /// <summary>Null where there is no such measure of journeys.</summary>
    public static MeasureDefinition? Find(string id) => ById.GetValueOrDefault(id);

    private static Part Of(Owed owed) => owed.IsCounted ? Part.Of(owed.IsMet) : Part.None;

    private static Part OfDays(int? days) => days is { } d ? new(true, true, d) : Part.None;

    private static int? Wait(Journey journey, Window window, MeasureRun run) =>
        window.Holds(journey.TreatmentStart) ? Waits.Of(journey, run.Settings.Clock) : null;

    private static bool Ends(Journey journey, Window window) => journey.TreatmentStart is not null && window.Holds(journey.End);

    private static bool Completes(Journey journey, Window window) => RePresentations.IsCompletion(journey) && window.Holds(journey.End);

    private static bool IsPlanned(Journey journey, MeasureRun run) =>
        journey.IsCompleted && run.Settings.Reasons?.Contains(journey.Exit.Code) != false;

    private static bool IsEffectiveCohort(Journey journey, Window window, MeasureRun run) =>
        window.Holds(journey.TreatmentStart) && journey.TreatmentStart + run.Standards.EffectiveDays <= run.Today;

    private static bool Lasted(Journey journey, MeasureRun run) =>
        journey.End is not { } end || end - journey.TreatmentStart >= run.Standards.EffectiveDays;

    private static Part EpisodeLengths(Journey journey, Window window, MeasureRun run)
    {
        if (journey.TreatmentStart is null)
            return Part.None;
        var (days, number) = (0, 0);
        foreach (var episode in journey.Episodes)
        {
            if (run.Discharged(episode) is { } end && window.Holds(end) && run.Triaged(episode) is { } start)
                (days, number) = (days + end - start, number + 1);
        }

        return number == 0 ? Part.None : new(true, true, days, number);
    }

    /// <summary>Of the client's journeys in treatment in the window, the one that started treatment last.</summary>
    private static bool IsLastInTreatment(Journey journey, Window window)
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

    private static Window FirstHalf(MeasureRun run) => FirstHalf(run.Window(Window.Rolling), run.Standards);

    /// <summary>The first six of the twelve months, whose completions have had six months in which to come back.</summary>
    public static Window FirstHalf(Window rolling, Standards standards) =>
        new(Window.Own, rolling.From, Window.AddMonths(rolling.From, standards.CohortMonths / 2) - 1);

    private static string? NeedsAgencies(MeasureRun run) =>
        run.Journeys.IsUnion ? null : "the extracts hold one agency: a union has several";
}
