using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>Rows that contradict each other about one record: the last row contradicts the first.</summary>
internal static class ConflictDefects
{
    public static readonly IReadOnlyList<DefectKind> All =
    [
        ForLastRow("CLI001", "client", SEX, rows => rows.Episode.Client.IsFemale ? "M" : "F", rows => rows.IsOnly),
        ForLastRow("CLI001", "client", FINITIAL, rows => rows[FINITIAL] == "A" ? "B" : "A", rows => rows.IsOnly),
        ForLastRow("CLI002", "client", ETHNIC, rows => rows[ETHNIC] == "A" ? "C" : "A", rows => rows.IsOnly),
        ForLastRow("EPI007", "episode", REFLD, rows => DayText.ToText(rows.Episode.Referred.AddDays(-1))),
        ForLastRow("EPI007", "episode", DISRSN, _ => "86", rows => rows[DISRSN] is not ("" or "86")),
        ForLastRow("EPI008", "episode", ACCMNEED, rows => rows[ACCMNEED] == "3" ? "2" : "3"),
        ForChild("INT013", ChildColumns.Intervention, MODSET, "7"),
        ForChild("SIR003", ChildColumns.Review, SUBMODDT, "20130102"),
        ForChild("TIT003", ChildColumns.TimeInTreatment, TITDATE, "20130102"),
        ForChild("TOP003", ChildColumns.Top, TRSTAGE, SampleTop.PostExit),
    ];

    private static DefectKind ForLastRow(
        string rule,
        string record,
        string field,
        Func<EpisodeRows, string> other,
        Func<EpisodeRows, bool>? fits = null
    ) =>
        new(
            rule,
            record,
            field,
            rows => rows.LastRow > 0 && fits?.Invoke(rows) != false ? 0 : -1,
            (rows, _) => rows[rows.LastRow, field] = other(rows)
        );

    /// <summary>Repeats the first record of a kind on the last row, with another value.</summary>
    private static DefectKind ForChild(string rule, ChildColumns child, string field, string other) =>
        new(
            rule,
            child.Record,
            field,
            rows => rows[0, child.Id].Length > 0 && rows[rows.LastRow, child.Id].Length == 0 && rows[0, field] != other ? 0 : -1,
            (rows, _) =>
            {
                foreach (var column in child.Columns)
                    rows[rows.LastRow, column] = rows[0, column];
                rows[rows.LastRow, field] = other;
            }
        );
}
