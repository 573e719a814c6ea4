namespace DqCheck.Samples;

/// <summary>Defects for which the rows are not loaded.</summary>
internal static class RejectDefects
{
    public static readonly IReadOnlyList<DefectKind> All =
    [
        DefectKind.Reject("DOB-date", "19850230", "client"),
        DefectKind.Reject("DOB-required", "", "client"),
        DefectKind.Reject("FINITIAL-required", "", "client"),
        DefectKind.Reject("SINITIAL-required", "", "client"),
        DefectKind.Reject("SEX-required", "", "client"),
        DefectKind.Reject("REFLD-date", "20130231", "episode"),
        DefectKind.Reject("REFLD-required", ""),
        DefectKind.Reject("TRIAGED-date", "2013-6-1"),
        DefectKind.Reject("TRIAGED-required", ""),
        DefectKind.Reject("DAT-required", ""),
        DefectKind.Reject("CONSENT-code", "X"),
        DefectKind.Reject("CONSENT-required", ""),
        DefectKind.Reject("EPISODID-required", ""),
    ];
}
