using DqCheck.Journeys;

namespace DqCheck.Samples;

/// <summary>
/// Finds sub-intervention reviews, by their positions in the episode, without which exactly one is outstanding on the last day of the
/// extract.
/// </summary>
internal static class ReviewDefectTargets
{
    private const int WindowDays = TimelinessDefects.WindowDays;

    /// <summary>Finds reviews of the last six months, where one intervention continues for longer and none ended recently.</summary>
    public static IEnumerable<int> FindLatest(EpisodeRows rows) =>
        FindOpen(rows) is [var open] && open.Started < GetSixMonthsAgo(rows) && FindRecentlyEnded(rows).Count == 0
            ? Find(rows, r => r.Day >= GetSixMonthsAgo(rows))
            : [];

    /// <summary>The review before those, or the start of the intervention that continues.</summary>
    public static DateOnly GetPreviousReview(EpisodeRows rows) =>
        rows.Episode.Reviews.FindLast(r => r.Codes.Contains(FindOpen(rows)[0].Code) && r.Day < GetSixMonthsAgo(rows))?.Day
        ?? FindOpen(rows)[0].Started!.Value;

    public static string GetOpenCategory(EpisodeRows rows) => GetCategory(FindOpen(rows)[0]);

    /// <summary>Finds reviews near the end of the only intervention that ended recently, where none continues.</summary>
    public static IEnumerable<int> FindAtEnd(EpisodeRows rows) =>
        FindOpen(rows).Count == 0
        && FindRecentlyEnded(rows) is [var ended]
        && GetInterventionEnd(rows, ended)?.AddDays(WindowDays) <= rows.To
            ? Find(rows, r => r.Codes.Contains(ended.Code) && Math.Abs(r.Day.DayNumber - GetEnd(rows).DayNumber) <= WindowDays)
            : [];

    /// <summary>The only intervention that ended recently.</summary>
    public static int FindEnded(EpisodeRows rows) => rows.Episode.Interventions.IndexOf(FindRecentlyEnded(rows)[0]);

    public static DateOnly GetEnd(EpisodeRows rows) => GetInterventionEnd(rows, FindRecentlyEnded(rows)[0])!.Value;

    /// <summary>The category, and which of its interventions it is.</summary>
    public static string GetEndedCategory(EpisodeRows rows) =>
        $"{GetCategory(FindRecentlyEnded(rows)[0])} {rows.Episode.GetChildId(FindEnded(rows))}";

    private static IEnumerable<int> Find(EpisodeRows rows, Func<SampleReview, bool> fits) =>
        rows.Episode.Reviews.Index().Where(r => fits(r.Item)).Select(r => r.Index);

    private static List<SampleIntervention> FindOpen(EpisodeRows rows) =>
        FindReviewed(rows).FindAll(i => GetInterventionEnd(rows, i) is null);

    /// <summary>Finds interventions whose review at the end was due until some day of the last month, or still is.</summary>
    private static List<SampleIntervention> FindRecentlyEnded(EpisodeRows rows) =>
        FindReviewed(rows)
            .FindAll(i => GetInterventionEnd(rows, i)?.AddDays(WindowDays).DayNumber >= Window.GetFirstOfMonth(rows.To.DayNumber));

    private static List<SampleIntervention> FindReviewed(EpisodeRows rows) =>
        rows.Episode.Interventions.FindAll(i => i is { IsReviewed: true, Started: not null });

    private static DateOnly? GetInterventionEnd(EpisodeRows rows, SampleIntervention intervention) =>
        intervention.Ended ?? rows.Episode.Discharged;

    private static string GetCategory(SampleIntervention intervention) =>
        ReviewCategories.Names[Array.IndexOf(SampleIntervention.ReviewedCodes, intervention.Code)];

    private static DateOnly GetSixMonthsAgo(EpisodeRows rows) => rows.To.AddDays(-TimelinessDefects.ReviewDays);
}
