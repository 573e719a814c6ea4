using DqCheck.Journeys;

namespace DqCheck.Measures;

/// <summary>Counts of a requirement by state. Every percentage can be recomputed from them.</summary>
/// <param name="Title">The title shown to users.</param>
/// <param name="InTime">Counted and done in time.</param>
/// <param name="OutOfWindow">Counted and done, but not in time.</param>
/// <param name="Missing">Counted and not done.</param>
/// <param name="Pending">Not counted yet, and not done yet.</param>
/// <param name="DoneEarly">Not counted yet, and done.</param>
/// <param name="NotApplicable">In the cohort, but not required.</param>
internal sealed record RequirementCounts(
    string Title,
    int InTime,
    int OutOfWindow,
    int Missing,
    int Pending,
    int DoneEarly,
    int NotApplicable
)
{
    /// <summary>The denominator: the requirements that are counted.</summary>
    public int Expected => InTime + OutOfWindow + Missing;

    public Fraction Fraction => Fraction.WithoutKey(InTime, Expected);

    /// <summary>Counts start, review, first review and exit TOPs; the cohorts are those of the rolling window.</summary>
    public static IReadOnlyList<RequirementCounts> ForTops(JourneySet journeys)
    {
        var tops = new TopRequirements(journeys.Today, journeys.Thresholds);
        var rolling = journeys.GetWindow(Window.Rolling);
        var treated = For(journeys, RequiredColumns.Tops).Where(j => j.FirstStructured is not null).ToList();
        return
        [
            For("Start TOP", treated.Where(j => rolling.Contains(j.TreatmentStart)).Select(tops.GetStart)),
            For("Review TOP", treated.Where(j => j.IsOpen).Select(tops.GetReview)),
            For("First review TOP", treated.Where(j => tops.FirstReviewCohort.Contains(j.TreatmentStart)).Select(tops.GetFirstReview)),
            For("Exit TOP", treated.Where(j => rolling.Contains(j.End)).Select(tops.GetExit)),
        ];
    }

    /// <summary>
    /// Counts, for each review category, the reviews of open interventions, and those at an end whose last day is in the reporting month or
    /// later.
    /// </summary>
    public static IReadOnlyList<RequirementCounts> ForReviews(JourneySet journeys)
    {
        var reviews = new ReviewRequirements(journeys.Today, journeys.Thresholds);
        var today = journeys.Today;
        var month = journeys.GetWindow(Window.Month);
        var open = For(journeys, RequiredColumns.Reviews)
            .SelectMany(reviews.GetOpen)
            .CountBy(r => (r.Category, reviews.IsOverdue(r) ? RequirementState.Missing : RequirementState.Met))
            .ToDictionary();
        var ends = For(journeys, RequiredColumns.Reviews)
            .SelectMany(reviews.GetAtEnd)
            .Where(r => r.Due >= month.From)
            .CountBy(r => (r.Category, GetStateAtEnd(r, today)))
            .ToDictionary();
        return
        [
            .. ReviewCategories.Names.Select((name, category) => For($"Open: {name}", state => open.GetValueOrDefault((category, state)))),
            .. ReviewCategories.Names.Select((name, category) => For($"Ended: {name}", state => ends.GetValueOrDefault((category, state)))),
        ];
    }

    private static RequirementState GetStateAtEnd(ReviewRequirement review, int today)
    {
        if (review.Due > today)
            return review.IsDone ? RequirementState.DoneEarly : RequirementState.Pending;
        return review.IsDone ? RequirementState.Met : RequirementState.Missing;
    }

    private static IEnumerable<Journey> For(JourneySet journeys, RequiredColumns required) =>
        journeys.All.Where(AgencyCompleteness.For(journeys, required).Includes);

    private static RequirementCounts For(string title, IEnumerable<Requirement> requirements)
    {
        var counts = requirements.CountBy(o => o.State).ToDictionary();
        return For(title, state => counts.GetValueOrDefault(state));
    }

    private static RequirementCounts For(string title, Func<RequirementState, int> count) =>
        new(
            title,
            count(RequirementState.Met),
            count(RequirementState.OutOfWindow),
            count(RequirementState.Missing),
            count(RequirementState.Pending),
            count(RequirementState.DoneEarly),
            count(RequirementState.NotApplicable)
        );
}
