using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>Defects in the order of dates of an episode or an intervention, or one date without the other.</summary>
internal static class OrderDefects
{
    public static readonly IReadOnlyList<DefectKind> All =
    [
        ForEpisode("EPI001", TRIAGED, _ => true, (rows, episode) => rows[TRIAGED] = DayText.ToText(episode.Referred.AddDays(-2))),
        ForEpisode("EPI002", DOB, _ => true, (rows, episode) => rows[REFLD] = DayText.ToText(episode.Referred.AddYears(-100))),
        ForEpisode(
            "EPI003",
            DISD,
            e => e.Discharged is not null && e.Triaged > e.Referred,
            (rows, episode) => rows[DISD] = DayText.ToText(episode.Triaged.AddDays(-1))
        ),
        ForEpisode("EPI004", DISRSN, e => e.Discharged is not null, (rows, _) => rows[DISRSN] = ""),
        ForEpisode("EPI005", DISD, e => e.Discharged is not null, (rows, _) => rows[DISD] = ""),
        ForEpisode(
            "EPI009",
            CPLANDT,
            e => e.Triaged > e.Referred,
            (rows, episode) => rows[CPLANDT] = DayText.ToText(episode.Triaged.AddDays(-1))
        ),
        DefectKind.ForIntervention(
            "INT003",
            MODEND,
            (_, i) => i is { Ended: not null, Started: not null },
            (rows, row, i) => rows[row, MODEND] = DayText.ToText(i.Started!.Value.AddDays(-1))
        ),
        DefectKind.ForIntervention("INT004", MODEXIT, (_, i) => i.Ended is not null, (rows, row, _) => rows[row, MODEXIT] = ""),
        DefectKind.ForIntervention("INT005", MODEND, (_, i) => i.Ended is not null, (rows, row, _) => rows[row, MODEND] = ""),
        DefectKind.ForIntervention(
            "INT006",
            MODEND,
            (rows, i) => i.IsStructured && rows.Episode.Discharged is not null && !rows.Episode.IsPlannedExit,
            (rows, row, _) =>
            {
                rows[row, MODEND] = "";
                rows[row, MODEXIT] = "";
            }
        ),
        DefectKind.ForIntervention(
            "INT007",
            MODST,
            (rows, i) => rows.IsOnly && i.Started is not null,
            (rows, row, _) => rows[row, MODST] = DayText.ToText(rows.Episode.Triaged.AddDays(-1))
        ),
        DefectKind.ForIntervention(
            "INT008",
            MODST,
            (rows, i) => i.Started is not null && i.Referred > rows.Episode.Triaged,
            (rows, row, i) =>
            {
                rows[row, MODST] = DayText.ToText(i.Referred.AddDays(-1));
                rows[row, FAOMODDT] = "";
            }
        ),
        DefectKind.ForIntervention(
            "INT009",
            MODEND,
            (rows, i) => i.IsStructured && i.Started is not null && rows.Episode.Discharged?.AddDays(5) <= rows.To,
            (rows, row, _) => rows[row, MODEND] = DayText.ToText(rows.Episode.Discharged!.Value.AddDays(5))
        ),
        DefectKind.ForIntervention(
            "INT010",
            FAOMODDT,
            (_, i) => i.Offered is not null,
            (rows, row, i) => rows[row, FAOMODDT] = DayText.ToText(i.Referred.AddDays(-3))
        ),
        DefectKind.ForIntervention(
            "INT011",
            REFMODDT,
            (_, _) => true,
            (rows, row, _) => rows[row, REFMODDT] = DayText.ToText(rows.Episode.Referred.AddDays(-3))
        ),
        DefectKind.ForIntervention(
            "INT012",
            MODST,
            (rows, i) => i.IsStructured && rows.IsOnly && rows.Episode.Discharged?.AddDays(10) <= rows.To,
            (rows, row, _) =>
            {
                rows[row, MODST] = DayText.ToText(rows.Episode.Discharged!.Value.AddDays(3));
                rows[row, MODEND] = DayText.ToText(rows.Episode.Discharged!.Value.AddDays(10));
            }
        ),
    ];

    /// <summary>Creates a defect of a client's only episode, so that the change cannot overlap another one.</summary>
    private static DefectKind ForEpisode(
        string rule,
        string field,
        Func<SampleEpisode, bool> fits,
        Action<EpisodeRows, SampleEpisode> plant
    ) => new(rule, "episode", field, rows => rows.IsOnly && fits(rows.Episode) ? 0 : -1, (rows, _) => plant(rows, rows.Episode));
}
