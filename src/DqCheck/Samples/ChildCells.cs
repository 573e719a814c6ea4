using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>Writes the child records of an episode: record i of each kind is on row i.</summary>
internal static class ChildCells
{
    public static void Write(EpisodeRows rows, SampleRandom random, SampleRandom later)
    {
        var episode = rows.Episode;
        for (var row = 0; row <= rows.LastRow; row++)
        {
            if (row < episode.Interventions.Count)
                WriteIntervention(rows, row, episode.Interventions[row], random);
            if (row < episode.Reviews.Count)
            {
                WriteReview(rows, row, episode.Reviews[row], random, later);
                if (rows.Columns.HasLaterItems)
                    LaterCells.WriteInformationReview(rows, row, later);
            }

            if (row < episode.TimesInTreatment)
                WriteTimeInTreatment(rows, row, random);
            if (row < episode.Tops.Count)
            {
                TopCells.Write(rows, row, episode.Tops[row], random);
                if (rows.Columns.HasLaterItems)
                    LaterCells.WriteTop(rows, row, episode.Tops[row], later);
            }
        }
    }

    private static void WriteIntervention(EpisodeRows rows, int row, SampleIntervention intervention, SampleRandom random)
    {
        rows[row, MODAL] = rows.Columns.Has(SUBMODDT) ? intervention.Code : intervention.CodeBeforeReviews;
        rows[row, REFMODDT] = DayText.ToText(intervention.Referred);
        rows[row, MODSET] =
            intervention.Code == SampleIntervention.Pharmacological
                ? random.PickWeighted(("6", 60), ("1", 35), ("2", 5))
                : random.PickWeighted(("6", 92), ("3", 4), ("8", 4));
        rows[row, MODID] = rows.Episode.GetChildId(row);
        rows[row, FAOMODDT] = DayText.ToText(intervention.Offered);
        rows[row, MODST] = DayText.ToText(intervention.Started);
        rows[row, MODEND] = DayText.ToText(intervention.Ended);
        rows[row, MODEXIT] = intervention.Exit;
    }

    /// <summary>Writes the medicine, or else one to three flags, of each intervention under review.</summary>
    private static void WriteReview(EpisodeRows rows, int row, SampleReview review, SampleRandom random, SampleRandom later)
    {
        rows[row, SUBMODDT] = DayText.ToText(review.Day);
        rows[row, SUBMID] = rows.Episode.GetChildId(row);
        foreach (var flag in rows.Columns.Flags)
            rows[row, flag] = YesNo.No;
        foreach (var code in review.Codes)
        {
            if (code == SampleIntervention.Pharmacological && rows.Columns.HasMedicines)
                Medicine.Write(rows, row, later);
            else if (rows.Columns.GetFlags(code) is { Count: > 0 } flags)
                WriteFlags(rows, row, flags, random);
        }
    }

    private static void WriteFlags(EpisodeRows rows, int row, IReadOnlyList<string> flags, SampleRandom random)
    {
        for (var i = random.NextBetween(1, 3); i > 0; i--)
            rows[row, random.Pick(flags)] = YesNo.Yes;
    }

    private static void WriteTimeInTreatment(EpisodeRows rows, int row, SampleRandom random)
    {
        rows[row, TITDATE] = DayText.ToText(rows.Episode.Started);
        rows[row, TITREAT] = random.PickWeighted(("1", 92), ("2", 6), ("3", 2));
        rows[row, TITID] = rows.Episode.GetChildId(row);
    }
}
