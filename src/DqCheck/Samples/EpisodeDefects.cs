using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>Wrong or missing values of a client or an episode, on all of its rows.</summary>
internal static class EpisodeDefects
{
    public static readonly IReadOnlyList<DefectKind> All =
    [
        DefectKind.OnEpisode("SEX-code", "X", rows => rows.IsOnly && !rows.Episode.Client.IsFemale, "client"),
        DefectKind.OnEpisode("ETHNIC-code", "Q", rows => rows.IsOnly, "client"),
        DefectKind.OnEpisode("NATION-required", "", rows => rows.IsOnly, "client"),
        DefectKind.OnEpisode("PREVTR-code", "1"),
        DefectKind.OnEpisode("ACCMNEED-code", "7"),
        DefectKind.OnEpisode("PRNTSTAT-code", "16", rows => rows[PRNTSTAT] == "15"),
        DefectKind.OnEpisode("ROUTE-code", "9", rows => rows[ROUTE] != "1"),
        DefectKind.OnEpisode("INJSTAT-code", "n", rows => rows[INJSTAT] == "N"),
        DefectKind.OnEpisode("PREGNANT-code", "0", rows => rows[PREGNANT] == "N"),
        DefectKind.OnEpisode("DUALDIAG-code", "9"),
        DefectKind.OnEpisode("HEPBVAC-code", "4", rows => rows[HEPBSTAT] == "A"),
        DefectKind.OnEpisode("INJECT-code", "0", rows => rows[INJECT] == "N"),
        DefectKind.OnEpisode("ALCDDAYS-number", "most", rows => rows[ALCDDAYS] != "0"),
        DefectKind.OnEpisode("ALCUNITS-range", "450", rows => rows[ALCUNITS] != "0"),
        DefectKind.OnEpisode("DRUG1AGE-range", "2"),
        DefectKind.OnEpisode("DRUG1-required", "", rows => rows[DRUG2] == "9996"),
        DefectKind.OnEpisode("RFLS-required", ""),
        DefectKind.OnEpisode("EMPSTAT-required", ""),
        DefectKind.OnEpisode("PC-required", ""),
        DefectKind.OnEpisode("GPPTCE-pattern", "Castle Street surgery"),
        DefectKind.OnEpisode("HEPCTSTD-date", "20120015", rows => rows[HEPCTSTD].Length > 0),
        DefectKind.OnEpisode("CPLANDT-date", "00000000", rows => rows[CPLANDT].Length > 0),
        DefectKind.OnEpisode("DISD-date", "31042014", rows => rows.IsOnly && rows.Episode.Discharged is not null),
        new("EPI006", "episode", PC, _ => 0, (rows, _) => rows[PC] += "AB"),
    ];
}
