using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>Dates of an episode or an intervention in the wrong order, or one without the other.</summary>
internal static class OrderDefects
{
    public static readonly IReadOnlyList<DefectKind> All =
    [
        OnEpisode("EPI001", TRIAGED, _ => true, (rows, episode) => rows[TRIAGED] = DayText.Of(episode.Referred.AddDays(-2))),
        OnEpisode("EPI002", DOB, _ => true, (rows, episode) => rows[REFLD] = DayText.Of(episode.Referred.AddYears(-100))),
        OnEpisode(
            "EPI003",
            DISD,
            e => e.Discharged is not null && e.Triaged > e.Referred,
            (rows, episode) => rows[DISD] = DayText.Of(episode.Triaged.AddDays(-1))
        ),
        OnEpisode("EPI004", DISRSN, e => e.Discharged is not null, (rows, _) => rows[DISRSN] = ""),
        OnEpisode("EPI005", DISD, e => e.Discharged is not null, (rows, _) => rows[DISD] = ""),
        OnEpisode(
            "EPI009",
            CPLANDT,
            e => e.Triaged > e.Referred,
            (rows, episode) => rows[CPLANDT] = DayText.Of(episode.Triaged.AddDays(-1))
        ),
        DefectKind.OnIntervention(
            "INT003",
            MODEND,
            (_, i) => i is { Ended: not null, Started: not null },
            (rows, row, i) => rows[row, MODEND] = DayText.Of(i.Started!.Value.AddDays(-1))
        ),
        DefectKind.OnIntervention("INT004", MODEXIT, (_, i) => i.Ended is not null, (rows, row, _) => rows[row, MODEXIT] = ""),
        DefectKind.OnIntervention("INT005", MODEND, (_, i) => i.Ended is not null, (rows, row, _) => rows[row, MODEND] = ""),
        DefectKind.OnIntervention(
            "INT006",
            MODEND,
            (rows, i) => i.IsStructured && rows.Episode.Discharged is not null && !rows.Episode.IsPlannedExit,
            (rows, row, _) => (rows[row, MODEND], rows[row, MODEXIT]) = ("", "")
        ),
        DefectKind.OnIntervention(
            "INT007",
            MODST,
            (rows, i) => rows.IsOnly && i.Started is not null,
            (rows, row, _) => rows[row, MODST] = DayText.Of(rows.Episode.Triaged.AddDays(-1))
        ),
        DefectKind.OnIntervention(
            "INT008",
            MODST,
            (rows, i) => i.Started is not null && i.Referred > rows.Episode.Triaged,
            (rows, row, i) => (rows[row, MODST], rows[row, FAOMODDT]) = (DayText.Of(i.Referred.AddDays(-1)), "")
        ),
        DefectKind.OnIntervention(
            "INT009",
            MODEND,
            (rows, i) => i.IsStructured && i.Started is not null && rows.Episode.Discharged?.AddDays(5) <= rows.To,
            (rows, row, _) => rows[row, MODEND] = DayText.Of(rows.Episode.Discharged!.Value.AddDays(5))
        ),
        DefectKind.OnIntervention(
            "INT010",
            FAOMODDT,
            (_, i) => i.Offered is not null,
            (rows, row, i) => rows[row, FAOMODDT] = DayText.Of(i.Referred.AddDays(-3))
        ),
        DefectKind.OnIntervention(
            "INT011",
            REFMODDT,
            (_, _) => true,
            (rows, row, _) => rows[row, REFMODDT] = DayText.Of(rows.Episode.Referred.AddDays(-3))
        ),
        DefectKind.OnIntervention(
            "INT012",
            MODST,
            (rows, i) => i.IsStructured && rows.IsOnly && rows.Episode.Discharged?.AddDays(10) <= rows.To,
            (rows, row, _) =>
                (rows[row, MODST], rows[row, MODEND]) = (
                    DayText.Of(rows.Episode.Discharged!.Value.AddDays(3)),
                    DayText.Of(rows.Episode.Discharged!.Value.AddDays(10))
                )
        ),
    ];

    /// <summary>Only where the client has no other episode that the change could run into.</summary>
    private static DefectKind OnEpisode(
        string rule,
        string field,
        Func<SampleEpisode, bool> fits,
        Action<EpisodeRows, SampleEpisode> plant
    ) => new(rule, "episode", field, rows => rows.IsOnly && fits(rows.Episode) ? 0 : -1, (rows, _) => plant(rows, rows.Episode));
}
