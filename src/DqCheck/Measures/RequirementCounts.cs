using DqCheck.Journeys;

namespace DqCheck.Measures;

/// <summary>How many journeys owe something, by how it stands: every percentage can be rebuilt from them.</summary>
/// <param name="Title">For people.</param>
/// <param name="InTime">Counted and done in time.</param>
/// <param name="OutOfWindow">Counted and done, but not in time.</param>
/// <param name="Missing">Counted and not done.</param>
/// <param name="Pending">Not counted yet, and not done yet.</param>
/// <param name="DoneEarly">Not counted yet, and done.</param>
/// <param name="NotApplicable">In the cohort, but not asked for.</param>
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
    /// <summary>Those that are counted: the denominator.</summary>
    public int Expected => InTime + OutOfWindow + Missing;

    public Fraction Fraction => new(InTime, Expected);

    /// <summary>Start, review, first review and exit TOPs; cohorts of the rolling window.</summary>
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

    /// <summary>Reviews of what is open, and at the ends whose last day is in the reporting month, of each family.</summary>
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
            .CountBy(r =>
                (
                    r.Category,
                    r.Due > today
                        ? r.IsDone
                            ? RequirementState.DoneEarly
                            : RequirementState.Pending
                        : r.IsDone
                            ? RequirementState.Met
                            : RequirementState.Missing
                )
            )
            .ToDictionary();
        return
        [
            .. ReviewCategories.Names.Select((name, family) => For($"Open: {name}", state => open.GetValueOrDefault((family, state)))),
            .. ReviewCategories.Names.Select((name, family) => For($"Ended: {name}", state => ends.GetValueOrDefault((family, state)))),
        ];
    }

    private static IEnumerable<Journey> For(JourneySet journeys, RequiredColumns required) =>
        journeys.All.Where(AgencyCompleteness.For(journeys, required).Includes);

    private static RequirementCounts For(string what, IEnumerable<Requirement> requirements)
    {
        var counts = requirements.CountBy(o => o.State).ToDictionary();
        return For(what, state => counts.GetValueOrDefault(state));
    }

    private static RequirementCounts For(string what, Func<RequirementState, int> count) =>
        new(
            what,
            count(RequirementState.Met),
            count(RequirementState.OutOfWindow),
            count(RequirementState.Missing),
            count(RequirementState.Pending),
            count(RequirementState.DoneEarly),
            count(RequirementState.NotApplicable)
        );
}
