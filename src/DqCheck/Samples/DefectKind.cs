namespace DqCheck.Samples;

/// <summary>A kind of defect: each defect planted must become exactly one finding.</summary>
/// <param name="Rule">The rule that must find it.</param>
/// <param name="Record">The word for the kind of record of the finding.</param>
/// <param name="Field">The column that the finding names.</param>
/// <param name="Fits">Finds the row of the record to change; -1 where the episode is not suitable.</param>
/// <param name="Plant">Plants the defect.</param>
internal sealed record DefectKind(string Rule, string Record, string Field, Func<EpisodeRows, int> Fits, Action<EpisodeRows, int> Plant)
{
    /// <summary>Whether all rows of the episode are rejected because of it, so that the episode gives no record.</summary>
    public bool IsReject { get; init; }

    /// <summary>The wrong value, where it is always the same.</summary>
    public string Bad { get; init; } = "";

    /// <summary>Creates the further details of a timeliness finding; null for other findings.</summary>
    public Func<EpisodeRows, TimelinessDetail>? GetTimeliness { get; init; }

    /// <summary>Finds the intervention on which a finding of a journey stands; null where it stands on the episode.</summary>
    public Func<EpisodeRows, int>? FindIntervention { get; init; }

    /// <summary>Creates a wrong or missing value on every row of an episode.</summary>
    public static DefectKind ForEpisode(string rule, string bad, Func<EpisodeRows, bool>? fits = null, string record = "episode")
    {
        var field = GetField(rule);
        return new(rule, record, field, rows => fits?.Invoke(rows) != false ? 0 : -1, (rows, _) => rows[field] = bad) { Bad = bad };
    }

    /// <summary>Creates a wrong or missing value for which every row of the client's only episode is rejected.</summary>
    public static DefectKind ForReject(string rule, string bad, string record = "episode") =>
        ForEpisode(rule, bad, rows => rows.IsOnly, record) with
        {
            IsReject = true,
        };

    /// <summary>Creates a wrong or missing value of a child record that has one.</summary>
    public static DefectKind ForChild(ChildColumns child, string rule, string bad)
    {
        var field = GetField(rule);
        return new(
            rule,
            child.Record,
            field,
            rows => FindRow(rows, row => rows[row, field].Length > 0),
            (rows, row) => rows[row, field] = bad
        )
        {
            Bad = bad,
        };
    }

    /// <summary>Creates a value on the last row of an episode that contradicts its other rows.</summary>
    public static DefectKind ForLastRow(
        string rule,
        string record,
        string field,
        Func<EpisodeRows, string> other,
        Func<EpisodeRows, bool>? fits = null
    ) =>
        new(
            rule,
            record,
            field,
            rows => rows.LastRow > 0 && fits?.Invoke(rows) != false ? 0 : -1,
            (rows, _) => rows[rows.LastRow, field] = other(rows)
        );

    /// <summary>Creates a change to an intervention of an episode.</summary>
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

    /// <summary>The first suitable row, or -1.</summary>
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
