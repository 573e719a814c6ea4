namespace DqCheck.Samples;

/// <summary>Wrong or missing values of interventions, reviews, times in treatment and TOPs.</summary>
internal static class ChildDefects
{
    public static readonly IReadOnlyList<DefectKind> All =
    [
        DefectKind.OnChild(ChildColumns.Intervention, "MODST-date", "20131301"),
        DefectKind.OnChild(ChildColumns.Intervention, "MODEXIT-code", "D"),
        DefectKind.OnChild(ChildColumns.Intervention, "REFMODDT-required", ""),
        DefectKind.OnChild(ChildColumns.Review, "SUBMODDT-date", "2013"),
        DefectKind.OnChild(ChildColumns.Review, "SUBMODDT-required", ""),
        DefectKind.OnChild(ChildColumns.Review, "PHMAIN-code", "1"),
        DefectKind.OnChild(ChildColumns.TimeInTreatment, "TITDATE-required", ""),
        DefectKind.OnChild(ChildColumns.TimeInTreatment, "TITREAT-required", ""),
        DefectKind.OnChild(ChildColumns.Top, "TOPDATE-date", "20130229"),
        DefectKind.OnChild(ChildColumns.Top, "TOPDATE-required", ""),
        DefectKind.OnChild(ChildColumns.Top, "TRSTAGE-code", "X"),
        DefectKind.OnChild(ChildColumns.Top, "OPIUSE-range", "30"),
        DefectKind.OnChild(ChildColumns.Top, "QUALLIFE-range", "25"),
        DefectKind.OnChild(ChildColumns.Top, "ALCUSE-number", "daily"),
        DefectKind.OnChild(ChildColumns.Top, "HRISK-code", "U"),
        DefectKind.OnChild(ChildColumns.Top, "OTHTHEFT-code", "0"),
        WithoutId(ChildColumns.Intervention, "INT001"),
        WithoutId(ChildColumns.Review, "SIR001"),
        WithoutId(ChildColumns.TimeInTreatment, "TIT001"),
        WithoutId(ChildColumns.Top, "TOP001"),
    ];

    private static DefectKind WithoutId(ChildColumns child, string rule) =>
        new(
            rule,
            child.Record,
            child.Id,
            rows => DefectKind.RowWhere(rows, row => rows[row, child.Id].Length > 0),
            (rows, row) => rows[row, child.Id] = ""
        );
}
