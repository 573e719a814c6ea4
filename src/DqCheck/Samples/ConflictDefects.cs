using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>Rows that contradict each other about one record: the last row contradicts the first.</summary>
internal static class ConflictDefects
{
    public static readonly IReadOnlyList<DefectKind> All =
    [
        DefectKind.ForLastRow("CLI001", "client", SEX, rows => rows.GetSex(!rows.Episode.Client.IsFemale), rows => rows.IsOnly),
        DefectKind.ForLastRow("CLI001", "client", FINITIAL, rows => rows[FINITIAL] == "A" ? "B" : "A", rows => rows.IsOnly),
        DefectKind.ForLastRow("CLI002", "client", ETHNIC, rows => rows[ETHNIC] == "A" ? "C" : "A", rows => rows.IsOnly),
        DefectKind.ForLastRow("EPI007", "episode", REFLD, rows => DayText.ToText(rows.Episode.Referred.AddDays(-1))),
        DefectKind.ForLastRow("EPI007", "episode", DISRSN, _ => "86", rows => rows[DISRSN] is not ("" or "86")),
        DefectKind.ForLastRow("EPI008", "episode", ACCMNEED, rows => rows[ACCMNEED] == "3" ? "2" : "3"),
        ForChild("INT013", ChildColumns.Intervention, MODSET, "7"),
        ForChild("SIR003", ChildColumns.Review, SUBMODDT, "20130102"),
        ForChild("TIT003", ChildColumns.TimeInTreatment, TITDATE, "20130102"),
        ForChild("TOP003", ChildColumns.Top, TRSTAGE, SampleTop.PostExit),
    ];

    /// <summary>Repeats the first record of a kind on the last row, with another value.</summary>
    private static DefectKind ForChild(string rule, ChildColumns child, string field, string other) =>
        new(
            rule,
            child.Record,
            field,
            rows => rows[0, child.Id].Length > 0 && rows[rows.LastRow, child.Id].Length == 0 && rows[0, field] != other ? 0 : -1,
            (rows, _) =>
            {
                foreach (var column in rows.Columns.GetNames(child.Kind))
                    rows[rows.LastRow, column] = rows[0, column];
                rows[rows.LastRow, field] = other;
            }
        );
}
