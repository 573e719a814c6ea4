namespace DqCheck.Samples;

/// <summary>Defects for which rows are rejected.</summary>
internal static class RejectDefects
{
    public static readonly IReadOnlyList<DefectKind> All =
    [
        DefectKind.ForReject("DOB-date", "19850230", "client"),
        DefectKind.ForReject("DOB-required", "", "client"),
        DefectKind.ForReject("FINITIAL-required", "", "client"),
        DefectKind.ForReject("SINITIAL-required", "", "client"),
        DefectKind.ForReject("SEX-required", "", "client"),
        DefectKind.ForReject("REFLD-date", "20130231", "episode"),
        DefectKind.ForReject("REFLD-required", ""),
        DefectKind.ForReject("TRIAGED-date", "2013-6-1"),
        DefectKind.ForReject("TRIAGED-required", ""),
        DefectKind.ForReject("DAT-required", ""),
        DefectKind.ForReject("CONSENT-code", "X"),
        DefectKind.ForReject("CONSENT-required", ""),
        DefectKind.ForReject("EPISODID-required", ""),
    ];
}
