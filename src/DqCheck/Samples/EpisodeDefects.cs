using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>Wrong or missing values of a client or an episode, on all of its rows.</summary>
internal static class EpisodeDefects
{
    public static readonly IReadOnlyList<DefectKind> All =
    [
        DefectKind.ForEpisode("SEX-code", "X", rows => rows.IsOnly && !rows.Episode.Client.IsFemale, "client"),
        DefectKind.ForEpisode("ETHNIC-code", "Q", rows => rows.IsOnly, "client"),
        DefectKind.ForEpisode("NATION-required", "", rows => rows.IsOnly, "client"),
        DefectKind.ForEpisode("PREVTR-code", "1"),
        DefectKind.ForEpisode("ACCMNEED-code", "7"),
        DefectKind.ForEpisode("PRNTSTAT-code", "16", rows => rows[PRNTSTAT] == "15"),
        DefectKind.ForEpisode("ROUTE-code", "9", rows => rows[ROUTE] != "1"),
        DefectKind.ForEpisode("INJSTAT-code", "n", rows => rows[INJSTAT] == "N"),
        DefectKind.ForEpisode("PREGNANT-code", "0", rows => rows[PREGNANT] == YesNo.No),
        DefectKind.ForEpisode("DUALDIAG-code", "9"),
        DefectKind.ForEpisode("HEPBVAC-code", "4", rows => rows[HEPBSTAT] == "A"),
        DefectKind.ForEpisode("INJECT-code", "0", rows => rows[INJECT] == YesNo.No),
        DefectKind.ForEpisode("ALCDDAYS-number", "most", rows => rows[ALCDDAYS] != "0"),
        DefectKind.ForEpisode("ALCUNITS-range", "450", rows => rows[ALCUNITS] != "0"),
        DefectKind.ForEpisode("DRUG1AGE-range", "2"),
        DefectKind.ForEpisode("DRUG1-required", "", rows => rows[DRUG2] == "9996"),
        DefectKind.ForEpisode("RFLS-required", ""),
        DefectKind.ForEpisode("EMPSTAT-required", ""),
        DefectKind.ForEpisode("PC-required", ""),
        DefectKind.ForEpisode("GPPTCE-pattern", "Castle Street surgery"),
        DefectKind.ForEpisode("HEPCTSTD-date", "20120015", rows => rows[HEPCTSTD].Length > 0),
        DefectKind.ForEpisode("CPLANDT-date", "00000000", rows => rows[CPLANDT].Length > 0),
        DefectKind.ForEpisode("DISD-date", "31042014", rows => rows.IsOnly && rows.Episode.Discharged is not null),
        new("EPI006", "episode", PC, _ => 0, (rows, _) => rows[PC] += "AB"),
    ];
}
