using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>Removes from the rows of an episode what happened after the last day of the extract.</summary>
internal static class KnownCells
{
    /// <summary>Dates that may come after the triage.</summary>
    private static readonly string[] Dates = [CPLANDT, HLCASSDT];

    private static readonly IReadOnlyList<string> ExitItems = [DISDEST, .. YoungPersonCells.ExitItems];

    public static void Write(EpisodeRows rows)
    {
        WriteEpisode(rows);
        for (var row = 0; row <= rows.LastRow; row++)
        {
            if (row < rows.Episode.Interventions.Count)
                WriteIntervention(rows, row, rows.Episode.Interventions[row]);
            else
                Clear(rows, row, RecordKind.Intervention);
            if (row >= rows.Episode.Reviews.Count)
            {
                Clear(rows, row, RecordKind.Review);
                Clear(rows, row, RecordKind.ClientInformationReview);
            }

            if (row >= rows.Episode.TimesInTreatment)
                Clear(rows, row, RecordKind.TimeInTreatment);
            if (row >= rows.Episode.Tops.Count)
                Clear(rows, row, RecordKind.Top);
        }
    }

    /// <summary>Removes a child record from a row.</summary>
    public static void Clear(EpisodeRows rows, int row, RecordKind kind)
    {
        foreach (var column in rows.Columns.GetNames(kind))
            rows[row, column] = "";
    }

    private static void WriteEpisode(EpisodeRows rows)
    {
        foreach (var column in Dates)
        {
            if (rows[column].Length > 0 && DayText.Parse(rows[column]) > rows.To)
                rows[column] = "";
        }

        rows[DISD] = DayText.ToText(rows.Episode.Discharged);
        rows[DISRSN] = rows.Episode.Reason;
        if (rows.Episode.Discharged is not null)
            return;
        foreach (var column in ExitItems)
            rows[column] = "";
    }

    private static void WriteIntervention(EpisodeRows rows, int row, SampleIntervention intervention)
    {
        rows[row, FAOMODDT] = DayText.ToText(intervention.Offered);
        rows[row, MODST] = DayText.ToText(intervention.Started);
        rows[row, MODEND] = DayText.ToText(intervention.Ended);
        rows[row, MODEXIT] = intervention.Exit;
    }
}
