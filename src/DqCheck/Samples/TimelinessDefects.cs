using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>Defects of TOPs and sub-intervention reviews that were not done in time, of clients with only one episode.</summary>
internal static class TimelinessDefects
{
    /// <summary>
    /// How many days a TOP may be from start and exit, or a review from the end, as in the settings of the ruleset.
    /// </summary>
    public const int WindowDays = 14;

    /// <summary>How many days after each other reviews are due, as in the settings of the ruleset.</summary>
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
            stage: SampleTop.Start
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
            stage: SampleTop.Exit
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
        ) with
        {
            FindIntervention = ReviewDefectTargets.FindEnded,
        },
    ];

    /// <param name="rule">The rule that must find it.</param>
    /// <param name="reason">The reason that the finding names.</param>
    /// <param name="child">The kind of the records to change.</param>
    /// <param name="findRows">Finds the rows of the records to change; none where the episode is not suitable.</param>
    /// <param name="change">Changes one of them.</param>
    /// <param name="from">The day from which the time counts.</param>
    /// <param name="dueDays">Days from then to the due day.</param>
    /// <param name="nearDays">Days from then to the day nearest to which the next record is searched.</param>
    /// <param name="stage">The stage of the TOPs to search; null: all.</param>
    /// <param name="second">Distinguishes several findings of a journey.</param>
    private static DefectKind Create(
        string rule,
        TimelinessReason reason,
        ChildColumns child,
        Func<EpisodeRows, IEnumerable<int>> findRows,
        Action<EpisodeRows, int> change,
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
            rows => rows.IsOnly ? findRows(rows).FirstOrDefault(-1) : -1,
            (rows, _) => Apply(rows, findRows, change)
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

    private static void Apply(EpisodeRows rows, Func<EpisodeRows, IEnumerable<int>> findRows, Action<EpisodeRows, int> change)
    {
        foreach (var row in findRows(rows))
            change(rows, row);
    }

    private static Action<EpisodeRows, int> CreateRemoval(ChildColumns child) =>
        (rows, row) =>
        {
            foreach (var column in rows.Columns.GetNames(child.Kind))
                rows[row, column] = "";
        };

    private static Action<EpisodeRows, int> CreateMove(Func<EpisodeRows, DateOnly> to) =>
        (rows, row) => rows[row, ChildColumns.Top.DateColumn] = DayText.ToText(to(rows));

    /// <summary>The date nearest to a day, the earlier of two; blank where none is left.</summary>
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
