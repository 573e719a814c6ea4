namespace DqCheck.Samples;

/// <summary>A kind of defect: planted, it must become exactly one finding.</summary>
/// <param name="Rule">The rule that must find it.</param>
/// <param name="Record">Word of the record that the finding stands on.</param>
/// <param name="Field">The column that the finding names.</param>
/// <param name="Fits">The row of the record to spoil; -1 where the episode is not fit for it.</param>
/// <param name="Plant">Spoils it.</param>
internal sealed record DefectKind(string Rule, string Record, string Field, Func<EpisodeRows, int> Fits, Action<EpisodeRows, int> Plant)
{
    /// <summary>Whether all rows of the episode are rejected with it: then it builds no record.</summary>
    public bool IsReject { get; init; }

    /// <summary>What a finding about time says besides, once it is planted; null: it is about something else.</summary>
    public Func<EpisodeRows, TimelinessDetail>? GetTimeliness { get; init; }

    /// <summary>A wrong or missing value on every row of an episode.</summary>
    public static DefectKind ForEpisode(string rule, string bad, Func<EpisodeRows, bool>? fits = null, string record = "episode")
    {
        var field = GetField(rule);
        return new(rule, record, field, rows => fits?.Invoke(rows) != false ? 0 : -1, (rows, _) => rows[field] = bad);
    }

    /// <summary>A wrong or missing value for which every row of the client's only episode is rejected.</summary>
    public static DefectKind ForReject(string rule, string bad, string record = "episode") =>
        ForEpisode(rule, bad, rows => rows.IsOnly, record) with
        {
            IsReject = true,
        };

    /// <summary>A wrong or missing value of a child record that holds one.</summary>
    public static DefectKind ForChild(ChildColumns child, string rule, string bad)
    {
        var field = GetField(rule);
        return new(
            rule,
            child.Record,
            field,
            rows => FindRow(rows, row => rows[row, field].Length > 0),
            (rows, row) => rows[row, field] = bad
        );
    }

    /// <summary>An intervention of an episode that is changed as a whole.</summary>
    public static DefectKind ForIntervention(
        string rule,
        string field,
        Func<EpisodeRows, SampleIntervention, bool> fits,
        Action<EpisodeRows, int, SampleIntervention> plant
    ) =>
        new(
            rule,
            ChildColumns.Intervention.Record,
            field,
            rows => rows.Episode.Interventions.FindIndex(i => fits(rows, i)),
            (rows, row) => plant(rows, row, rows.Episode.Interventions[row])
        );

    /// <summary>The first row that is fit, or -1.</summary>
    public static int FindRow(EpisodeRows rows, Func<int, bool> fits)
    {
        for (var row = 0; row <= rows.LastRow; row++)
        {
            if (fits(row))
                return row;
        }

        return -1;
    }

    /// <summary>The column of a column check, such as DOB of <c>DOB-date</c>.</summary>
    private static string GetField(string rule) => rule[..rule.IndexOf('-', StringComparison.Ordinal)];
}
