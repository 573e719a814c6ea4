using DqCheck.Journeys;

namespace DqCheck.Measures;

/// <summary>How many journeys owe something, by how it stands: every percentage can be rebuilt from them.</summary>
/// <param name="What">For people.</param>
/// <param name="InTime">Counted and done in time.</param>
/// <param name="Outside">Counted and done, but not in time.</param>
/// <param name="Missing">Counted and not done.</param>
/// <param name="Pending">Not counted yet, and not done yet.</param>
/// <param name="DoneEarly">Not counted yet, and done.</param>
/// <param name="NotApplicable">In the cohort, but not asked for.</param>
internal sealed record OwedCounts(string What, int InTime, int Outside, int Missing, int Pending, int DoneEarly, int NotApplicable)
{
    /// <summary>Those that are counted: the denominator.</summary>
    public int Expected => InTime + Outside + Missing;

    public Fraction Fraction => new(InTime, Expected);

    /// <summary>Start, review, first review and exit TOPs; cohorts of the rolling window.</summary>
    public static IReadOnlyList<OwedCounts> OfTops(JourneySet journeys)
    {
        var (tops, rolling) = (new TopsOwed(journeys.Today, journeys.Standards), journeys.Window(Window.Rolling));
        var treated = Of(journeys, Needs.Tops).Where(j => j.First is not null).ToList();
        return
        [
            Of("Start TOP", treated.Where(j => rolling.Holds(j.TreatmentStart)).Select(tops.Start)),
            Of("Review TOP", treated.Where(j => j.IsOpen).Select(tops.Review)),
            Of("First review TOP", treated.Where(j => tops.FirstReviewCohort.Holds(j.TreatmentStart)).Select(tops.FirstReview)),
            Of("Exit TOP", treated.Where(j => rolling.Holds(j.End)).Select(tops.Exit)),
        ];
    }

    /// <summary>Reviews of what is open, and at the ends whose last day is in the reporting month, of each family.</summary>
    public static IReadOnlyList<OwedCounts> OfReviews(JourneySet journeys)
    {
        var (reviews, today) = (new ReviewsOwed(journeys.Today, journeys.Standards), journeys.Today);
        var month = journeys.Window(Window.Month);
        var open = Of(journeys, Needs.Reviews)
            .SelectMany(reviews.Open)
            .CountBy(r => (r.Family, reviews.IsOverdue(r) ? OwedState.Missing : OwedState.Met))
            .ToDictionary();
        var ends = Of(journeys, Needs.Reviews)
            .SelectMany(reviews.AtEnd)
            .Where(r => r.Due >= month.From)
            .CountBy(r =>
                (
                    r.Family,
                    r.Due > today
                        ? r.IsDone
                            ? OwedState.DoneEarly
                            : OwedState.Pending
                        : r.IsDone
                            ? OwedState.Met
                            : OwedState.Missing
                )
            )
            .ToDictionary();
        return
        [
            .. Families.Names.Select((name, family) => Of($"Open: {name}", state => open.GetValueOrDefault((family, state)))),
            .. Families.Names.Select((name, family) => Of($"Ended: {name}", state => ends.GetValueOrDefault((family, state)))),
        ];
    }

    private static IEnumerable<Journey> Of(JourneySet journeys, Needs needs) => journeys.All.Where(Supply.Of(journeys, needs).Has);

    private static OwedCounts Of(string what, IEnumerable<Owed> owed)
    {
        var counts = owed.CountBy(o => o.State).ToDictionary();
        return Of(what, state => counts.GetValueOrDefault(state));
    }

    private static OwedCounts Of(string what, Func<OwedState, int> count) =>
        new(
            what,
            count(OwedState.Met),
            count(OwedState.Outside),
            count(OwedState.Missing),
            count(OwedState.Pending),
            count(OwedState.DoneEarly),
            count(OwedState.NotApplicable)
        );
}
