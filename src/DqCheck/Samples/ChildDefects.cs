namespace DqCheck.Samples;

/// <summary>Wrong or missing values of interventions, reviews, times in treatment and TOPs.</summary>
internal static class ChildDefects
{
    public static readonly IReadOnlyList<DefectKind> All =
    [
        DefectKind.ForChild(ChildColumns.Intervention, "MODST-date", "20131301"),
        DefectKind.ForChild(ChildColumns.Intervention, "MODEXIT-code", "D"),
        DefectKind.ForChild(ChildColumns.Intervention, "REFMODDT-required", ""),
        DefectKind.ForChild(ChildColumns.Review, "SUBMODDT-date", "2013"),
        DefectKind.ForChild(ChildColumns.Review, "SUBMODDT-required", ""),
        DefectKind.ForChild(ChildColumns.Review, "PHMAIN-code", "1"),
        DefectKind.ForChild(ChildColumns.TimeInTreatment, "TITDATE-required", ""),
        DefectKind.ForChild(ChildColumns.TimeInTreatment, "TITREAT-required", ""),
        DefectKind.ForChild(ChildColumns.Top, "TOPDATE-date", "20130229"),
        DefectKind.ForChild(ChildColumns.Top, "TOPDATE-required", ""),
        DefectKind.ForChild(ChildColumns.Top, "TRSTAGE-code", "X"),
        DefectKind.ForChild(ChildColumns.Top, "OPIUSE-range", "30"),
        DefectKind.ForChild(ChildColumns.Top, "QUALLIFE-range", "25"),
        DefectKind.ForChild(ChildColumns.Top, "ALCUSE-number", "daily"),
        DefectKind.ForChild(ChildColumns.Top, "HRISK-code", "U"),
        DefectKind.ForChild(ChildColumns.Top, "OTHTHEFT-code", "0"),
        CreateWithoutId(ChildColumns.Intervention, "INT001"),
        CreateWithoutId(ChildColumns.Review, "SIR001"),
        CreateWithoutId(ChildColumns.TimeInTreatment, "TIT001"),
        CreateWithoutId(ChildColumns.Top, "TOP001"),
    ];

    private static DefectKind CreateWithoutId(ChildColumns child, string rule) =>
        new(
            rule,
            child.Record,
            child.Id,
            rows => DefectKind.FindRow(rows, row => rows[row, child.Id].Length > 0),
            (rows, row) => rows[row, child.Id] = ""
        );
}
