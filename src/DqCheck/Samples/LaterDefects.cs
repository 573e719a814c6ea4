using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>Wrong or missing values that only data sets after K have rules for.</summary>
internal static class LaterDefects
{
    public static readonly IReadOnlyList<DefectKind> All =
    [
        DefectKind.ForEpisode("SEX-pattern", "NK", rows => rows.IsOnly && !rows.Episode.Client.IsFemale, "client"),
        DefectKind.ForEpisode("UTLA-required", ""),
        DefectKind.ForEpisode("HOUSING-pattern", "flat", rows => rows[HOUSING].Length > 0),
        DefectKind.ForEpisode("HOMELESS-pattern", "no"),
        DefectKind.ForEpisode("DOMVIC-pattern", "never"),
        DefectKind.ForEpisode("SEXWORK-pattern", "9", rows => rows[SEXWORK].Length > 0),
        DefectKind.ForEpisode("NALOXAD-pattern", "1", rows => rows[NALOXAD].Length > 0),
        DefectKind.ForEpisode("CRTMHN-pattern", "none", rows => rows[CRTMHN].Length > 0),
        DefectKind.ForChild(ChildColumns.Review, "PHDOSBUP-pattern", "8.25"),
        DefectKind.ForChild(ChildColumns.Review, "PHOSTSPVD-pattern", "yes"),
        DefectKind.ForChild(ChildColumns.Top, "CONSMP-pattern", "12.55"),
        DefectKind.ForChild(ChildColumns.Top, "VOLNPWORK-range", "29"),
        DefectKind.ForLastRow("EPI008", "episode", HOUSING, _ => "99", rows => rows[HOUSING].Length > 0),
    ];
}
