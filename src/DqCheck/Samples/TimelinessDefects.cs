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
    /// <summary>
    /// How far a TOP may lie from start and exit, or a review from the end; how often they are due in between: as in the settings of the
    /// ruleset.
    /// </summary>
    public const int WindowDays = 14;

    /// <summary>
    /// How far a TOP may lie from start and exit, or a review from the end; how often they are due in between: as in the settings of the
    /// ruleset.
    /// </summary>
    public const int ReviewDays = 182;

    public static readonly IReadOnlyList<DefectKind> All =
    [
        Create(
            "JNY010",
            TimelinessReason.StartMissing,
            ChildColumns.Top,
            TopDefectTargets.FindStart,
            CreateRemoval(ChildColumns.Top),
            GetStart,
            WindowDays,
            0
        ),
        Create(
            "JNY011",
            TimelinessReason.StartOutsideWindow,
            ChildColumns.Top,
            TopDefectTargets.FindStartToMove,
            CreateMove(TopDefectTargets.GetLateStart),
            GetStart,
            WindowDays,
            0,
            stage: "S"
        ),
        Create(
            "JNY013",
            TimelinessReason.ReviewMissing,
            ChildColumns.Top,
            TopDefectTargets.FindLatestReviews,
            CreateRemoval(ChildColumns.Top),
            TopDefectTargets.GetPreviousReview,
            ReviewDays,
            ReviewDays
        ),
        Create(
            "JNY017",
            TimelinessReason.ExitMissing,
            ChildColumns.Top,
            TopDefectTargets.FindExit,
            CreateRemoval(ChildColumns.Top),
            GetDischarge,
            WindowDays,
            0
        ),
        Create(
            "JNY018",
            TimelinessReason.ExitOutsideWindow,
            ChildColumns.Top,
            TopDefectTargets.FindExit,
            CreateMove(TopDefectTargets.GetEarlyExit),
            GetDischarge,
            WindowDays,
            0,
            stage: "E"
        ),
        Create(
            "JNY020",
            TimelinessReason.SirOverdue,
            ChildColumns.Review,
            ReviewDefectTargets.FindLatest,
            CreateRemoval(ChildColumns.Review),
            ReviewDefectTargets.GetPreviousReview,
            ReviewDays,
            ReviewDays,
            second: ReviewDefectTargets.GetOpenCategory
        ),
        Create(
            "JNY021",
            TimelinessReason.SirMissingAtEnd,
            ChildColumns.Review,
            ReviewDefectTargets.FindAtEnd,
            CreateRemoval(ChildColumns.Review),
            ReviewDefectTargets.GetEnd,
            0,
            WindowDays,
            second: ReviewDefectTargets.GetEndedCategory
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
    private static DefectKind Create(
        string rule,
        TimelinessReason reason,
        ChildColumns child,
        Func<EpisodeRows, IEnumerable<int>> places,
        Action<EpisodeRows, int> spoil,
        Func<EpisodeRows, DateOnly> from,
        int dueDays,
        int nearDays,
        string? stage = null,
        Func<EpisodeRows, string>? second = null
    ) =>
        new(
            rule,
            "journey",
            child.DateColumn,
            rows => rows.IsOnly ? places(rows).FirstOrDefault(-1) : -1,
            (rows, _) => Apply(rows, places, spoil)
        )
        {
            GetTimeliness = rows =>
                new(
                    TimelinessReasonCodes.GetCode(reason),
                    from(rows).AddDays(dueDays),
                    FindNearestDate(rows, child.DateColumn, from(rows).AddDays(nearDays), stage),
                    second?.Invoke(rows) ?? ""
                ),
        };

    private static void Apply(EpisodeRows rows, Func<EpisodeRows, IEnumerable<int>> places, Action<EpisodeRows, int> spoil)
    {
        foreach (var row in places(rows))
            spoil(rows, row);
    }

    private static Action<EpisodeRows, int> CreateRemoval(ChildColumns child) =>
        (rows, row) =>
        {
            foreach (var column in child.Columns)
                rows[row, column] = "";
        };

    private static Action<EpisodeRows, int> CreateMove(Func<EpisodeRows, DateOnly> to) =>
        (rows, row) => rows[row, ChildColumns.Top.DateColumn] = DayText.ToText(to(rows));

    /// <summary>The date nearest to a day, of two the earlier; blank where none is left.</summary>
    private static string FindNearestDate(EpisodeRows rows, string column, DateOnly day, string? stage) =>
        Enumerable
            .Range(0, rows.Rows.Count)
            .Where(row => rows[row, column].Length > 0 && (stage is null || rows[row, TRSTAGE] == stage))
            .Select(row => rows[row, column])
            .MinBy(text => Math.Abs(DayText.Parse(text).DayNumber - day.DayNumber))
        ?? "";

    private static DateOnly GetStart(EpisodeRows rows) => rows.Episode.Started!.Value;

    private static DateOnly GetDischarge(EpisodeRows rows) => rows.Episode.Discharged!.Value;
}
