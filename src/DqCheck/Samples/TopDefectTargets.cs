using DqCheck.Journeys;

namespace DqCheck.Samples;

/// <summary>Finds TOPs, by their positions in the episode, that a contract requires on the last day of the extract.</summary>
internal static class TopDefectTargets
{
    private const int CohortMonths = 12;

    private const int WindowDays = TimelinessDefects.WindowDays;

    public static IEnumerable<int> FindStart(EpisodeRows rows) =>
        IsCounted(rows, rows.Episode.Started) ? Find(rows, t => t.Stage == SampleTop.Start) : [];

    public static IEnumerable<int> FindStartToMove(EpisodeRows rows) =>
        FindStart(rows).Where(_ => GetLateStart(rows) <= rows.Episode.LastDay);

    /// <summary>A day for a late start TOP that is still before any review or exit TOP.</summary>
    public static DateOnly GetLateStart(EpisodeRows rows) =>
        rows.Episode.Started!.Value.AddDays(WindowDays + 1 + rows.Episode.Client.Number % 20);

    public static IEnumerable<int> FindExit(EpisodeRows rows) =>
        IsCounted(rows, rows.Episode.Discharged) ? Find(rows, t => t.Stage == SampleTop.Exit) : [];

    /// <summary>A day for an early exit TOP that is still after the start TOP and any review.</summary>
    public static DateOnly GetEarlyExit(EpisodeRows rows) =>
        rows.Episode.Discharged!.Value.AddDays(-WindowDays - 1 - rows.Episode.Client.Number % 15);

    /// <summary>Finds reviews of the last six months, of clients in treatment for at least as long.</summary>
    public static IEnumerable<int> FindLatestReviews(EpisodeRows rows) =>
        rows.Episode.Discharged is null && rows.Episode.Started <= GetSixMonthsAgo(rows)
            ? Find(rows, t => t.Stage == SampleTop.Review && t.Day > GetSixMonthsAgo(rows))
            : [];

    /// <summary>The review before those, or the treatment start.</summary>
    public static DateOnly GetPreviousReview(EpisodeRows rows) =>
        rows.Episode.Tops.FindLast(t => t.Stage == SampleTop.Review && t.Day <= GetSixMonthsAgo(rows))?.Day ?? rows.Episode.Started!.Value;

    private static IEnumerable<int> Find(EpisodeRows rows, Func<SampleTop, bool> fits) =>
        rows.Episode.Tops.Index().Where(t => fits(t.Item)).Select(t => t.Index);

    /// <summary>Whether a day is in the last twelve months, and the period for the TOP is over.</summary>
    private static bool IsCounted(EpisodeRows rows, DateOnly? day) =>
        day?.AddDays(WindowDays) <= rows.To && Window.EndingOn(Window.Rolling, rows.To.DayNumber, CohortMonths).Contains(day?.DayNumber);

    private static DateOnly GetSixMonthsAgo(EpisodeRows rows) => rows.To.AddDays(-TimelinessDefects.ReviewDays);
}
