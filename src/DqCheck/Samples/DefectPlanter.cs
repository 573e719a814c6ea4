using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>Plants one defect in each of some episodes, and returns what it planted.</summary>
internal static class DefectPlanter
{
    private static readonly string[] Hidden = [DOB, FINITIAL, SINITIAL, PC];

    public static List<PlantedDefect> Plant(IReadOnlyList<EpisodeRows> episodes, SampleRequest request, SampleRandom random)
    {
        List<PlantedDefect> planted = [];
        foreach (var rows in episodes)
        {
            if (random.NextBelow(1_000_000) < request.DefectsPercent * 10_000 && PlantOne(rows, request.Kinds, random) is { } one)
                planted.Add(one);
        }

        return planted;
    }

    /// <summary>Plants one of the kinds that fit, chosen at random; null where none does.</summary>
    private static PlantedDefect? PlantOne(EpisodeRows rows, IReadOnlyList<DefectKind> kinds, SampleRandom random)
    {
        var fitting = kinds.Where(k => k.Fits(rows) >= 0).ToList();
        if (fitting.Count == 0)
            return null;
        return Plant(rows, random.Pick(fitting));
    }

    /// <summary>Plants a defect of a kind that fits.</summary>
    public static PlantedDefect Plant(EpisodeRows rows, DefectKind kind)
    {
        var row = kind.Fits(rows);
        kind.Plant(rows, row);
        return Describe(rows, kind, row);
    }

    /// <summary>A value as a finding shows it.</summary>
    public static string HideValue(string field, string value) => value.Length > 0 && Hidden.Contains(field) ? "(not shown)" : value;

    private static PlantedDefect Describe(EpisodeRows rows, DefectKind kind, int row)
    {
        var child = kind.FindIntervention is null ? ChildColumns.Find(kind.Record) : ChildColumns.Intervention;
        var childRow = kind.FindIntervention?.Invoke(rows) ?? row;
        var timeliness = kind.GetTimeliness?.Invoke(rows);
        var value = timeliness?.Value ?? rows[row, kind.Field];
        return new(
            kind.Rule,
            kind.Record,
            rows[AGNCY],
            rows[CLIENTID],
            kind.Record == "client" && !kind.IsReject ? "" : rows[EPISODID],
            child is null ? "" : rows[childRow, child.Id],
            kind.Field,
            HideValue(kind.Field, value),
            string.Join(' ', GetLines(rows, child, childRow)),
            timeliness
        );
    }

    /// <summary>The rows of the defect: all rows of the episode, or the row of the child record.</summary>
    private static IEnumerable<int> GetLines(EpisodeRows rows, ChildColumns? child, int row) =>
        Enumerable
            .Range(0, rows.Rows.Count)
            .Where(other => child is null || other == row || (rows[row, child.Id] is { Length: > 0 } id && rows[other, child.Id] == id))
            .Select(other => rows.FirstLine + other);
}
