using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>TOPs and sub-intervention reviews that were not done in time, of clients who have no other episode.</summary>
internal static class TimelinessDefects
{
    /// <summary>
    /// How far a TOP may lie from start and exit, or a review from the end; how often they are due in between: as in the settings of the
    /// ruleset.
    /// </summary>
    public const int WindowDays = 14,
        ReviewDays = 182;

    public static readonly IReadOnlyList<DefectKind> All =
    [
        Of("JNY010", Reason.StartMissing, ChildColumns.Top, TopsToSpoil.Start, TakeAway(ChildColumns.Top), Started, WindowDays, 0),
        Of(
            "JNY011",
            Reason.StartOutsideWindow,
            ChildColumns.Top,
            TopsToSpoil.StartToMove,
            Move(TopsToSpoil.LateStart),
            Started,
            WindowDays,
            0,
            stage: "S"
        ),
        Of(
            "JNY013",
            Reason.ReviewMissing,
            ChildColumns.Top,
            TopsToSpoil.LatestReviews,
            TakeAway(ChildColumns.Top),
            TopsToSpoil.ReviewBefore,
            ReviewDays,
            ReviewDays
        ),
        Of("JNY017", Reason.ExitMissing, ChildColumns.Top, TopsToSpoil.Exit, TakeAway(ChildColumns.Top), Discharged, WindowDays, 0),
        Of(
            "JNY018",
            Reason.ExitOutsideWindow,
            ChildColumns.Top,
            TopsToSpoil.Exit,
            Move(TopsToSpoil.EarlyExit),
            Discharged,
            WindowDays,
            0,
            stage: "E"
        ),
        Of(
            "JNY020",
            Reason.SirOverdue,
            ChildColumns.Review,
            ReviewsToSpoil.Latest,
            TakeAway(ChildColumns.Review),
            ReviewsToSpoil.ReviewBefore,
            ReviewDays,
            ReviewDays,
            second: ReviewsToSpoil.OpenFamily
        ),
        Of(
            "JNY021",
            Reason.SirMissingAtEnd,
            ChildColumns.Review,
            ReviewsToSpoil.AtEnd,
            TakeAway(ChildColumns.Review),
            ReviewsToSpoil.End,
            0,
            WindowDays,
            second: ReviewsToSpoil.EndedFamily
        ),
    ];

    /// <param name="rule">The rule that must find it.</param>
    /// <param name="reason">The reason that the finding names.</param>
    /// <param name="child">The kind of the records to spoil.</param>
    /// <param name="places">The rows of the records to spoil; none where the episode is not fit.</param>
    /// <param name="spoil">Spoils one of them.</param>
    /// <param name="from">The day from which the time runs.</param>
    /// <param name="dueDays">Days from it to the day it was due.</param>
    /// <param name="nearDays">Days from it to the day to which the nearest record is looked for.</param>
    /// <param name="stage">Stage of the TOPs among which it is looked for; null: all.</param>
    /// <param name="second">Tells several findings of a journey apart.</param>
    private static DefectKind Of(
        string rule,
        Reason reason,
        ChildColumns child,
        Func<EpisodeRows, IEnumerable<int>> places,
        Action<EpisodeRows, int> spoil,
        Func<EpisodeRows, DateOnly> from,
        int dueDays,
        int nearDays,
        string? stage = null,
        Func<EpisodeRows, string>? second = null
    ) =>
        new(rule, "journey", child.Day, rows => rows.IsOnly ? places(rows).FirstOrDefault(-1) : -1, (rows, _) => Spoil(rows, places, spoil))
        {
            Owes = rows =>
                new(
                    Reasons.Of(reason),
                    from(rows).AddDays(dueDays),
                    Nearest(rows, child.Day, from(rows).AddDays(nearDays), stage),
                    second?.Invoke(rows) ?? ""
                ),
        };

    private static void Spoil(EpisodeRows rows, Func<EpisodeRows, IEnumerable<int>> places, Action<EpisodeRows, int> spoil)
    {
        foreach (var row in places(rows))
            spoil(rows, row);
    }

    private static Action<EpisodeRows, int> TakeAway(ChildColumns child) =>
        (rows, row) =>
        {
            foreach (var column in child.Columns)
                rows[row, column] = "";
        };

    private static Action<EpisodeRows, int> Move(Func<EpisodeRows, DateOnly> to) =>
        (rows, row) => rows[row, ChildColumns.Top.Day] = DayText.Of(to(rows));

    /// <summary>The date nearest to a day, of two the earlier; blank where none is left.</summary>
    private static string Nearest(EpisodeRows rows, string column, DateOnly day, string? stage) =>
        Enumerable
            .Range(0, rows.Rows.Count)
            .Where(row => rows[row, column].Length > 0 && (stage is null || rows[row, TRSTAGE] == stage))
            .Select(row => rows[row, column])
            .MinBy(text => Math.Abs(DayText.Read(text).DayNumber - day.DayNumber))
        ?? "";

    private static DateOnly Started(EpisodeRows rows) => rows.Episode.Started!.Value;

    private static DateOnly Discharged(EpisodeRows rows) => rows.Episode.Discharged!.Value;
}
