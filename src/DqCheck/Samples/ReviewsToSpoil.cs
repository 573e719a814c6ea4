using DqCheck.Journeys;

namespace DqCheck.Samples;

/// <summary>
/// The sub-intervention reviews, as places in the episode, without which exactly one is outstanding on the last day of the extract.
/// </summary>
internal static class ReviewsToSpoil
{
    private const int WindowDays = TimelinessDefects.WindowDays;

    /// <summary>Reviews of the last six months, where one intervention goes on for longer and none ended lately.</summary>
    public static IEnumerable<int> Latest(EpisodeRows rows) =>
        Open(rows) is [var open] && open.Started < SixMonthsAgo(rows) && EndedLately(rows).Count == 0
            ? Of(rows, r => r.Day >= SixMonthsAgo(rows))
            : [];

    /// <summary>The review before those, or else the start of the intervention that goes on.</summary>
    public static DateOnly ReviewBefore(EpisodeRows rows) =>
        rows.Episode.Reviews.FindLast(r => r.Codes.Contains(Open(rows)[0].Code) && r.Day < SixMonthsAgo(rows))?.Day
        ?? Open(rows)[0].Started!.Value;

    public static string OpenFamily(EpisodeRows rows) => Family(Open(rows)[0]);

    /// <summary>Reviews near the end of the only intervention that ended lately, where none goes on.</summary>
    public static IEnumerable<int> AtEnd(EpisodeRows rows) =>
        Open(rows).Count == 0 && EndedLately(rows) is [var ended] && EndOf(rows, ended)?.AddDays(WindowDays) <= rows.To
            ? Of(rows, r => r.Codes.Contains(ended.Code) && Math.Abs(r.Day.DayNumber - End(rows).DayNumber) <= WindowDays)
            : [];

    public static DateOnly End(EpisodeRows rows) => EndOf(rows, EndedLately(rows)[0])!.Value;

    /// <summary>The family, and which of its interventions it is.</summary>
    public static string EndedFamily(EpisodeRows rows) =>
        $"{Family(EndedLately(rows)[0])} {rows.Episode.ChildId(rows.Episode.Interventions.IndexOf(EndedLately(rows)[0]))}";

    private static IEnumerable<int> Of(EpisodeRows rows, Func<SampleReview, bool> fits) =>
        rows.Episode.Reviews.Index().Where(r => fits(r.Item)).Select(r => r.Index);

    private static List<SampleIntervention> Open(EpisodeRows rows) => Reviewed(rows).FindAll(i => EndOf(rows, i) is null);

    /// <summary>Those whose review at the end was due until some day of the last month, or is so still.</summary>
    private static List<SampleIntervention> EndedLately(EpisodeRows rows) =>
        Reviewed(rows).FindAll(i => EndOf(rows, i)?.AddDays(WindowDays).DayNumber >= Window.FirstOfMonth(rows.To.DayNumber));

    private static List<SampleIntervention> Reviewed(EpisodeRows rows) =>
        rows.Episode.Interventions.FindAll(i => i is { IsReviewed: true, Started: not null });

    private static DateOnly? EndOf(EpisodeRows rows, SampleIntervention intervention) => intervention.Ended ?? rows.Episode.Discharged;

    private static string Family(SampleIntervention intervention) =>
        Families.Names[Array.IndexOf(SampleIntervention.Reviewed, intervention.Code)];

    private static DateOnly SixMonthsAgo(EpisodeRows rows) => rows.To.AddDays(-TimelinessDefects.ReviewDays);
}
