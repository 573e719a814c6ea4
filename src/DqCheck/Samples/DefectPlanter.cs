using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>Plants a defect in some of the episodes, one each, and says what was planted.</summary>
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

    /// <summary>One of the kinds that fit, by lot; null where none does.</summary>
    private static PlantedDefect? PlantOne(EpisodeRows rows, IReadOnlyList<DefectKind> kinds, SampleRandom random)
    {
        var fitting = kinds.Where(k => k.Fits(rows) >= 0).ToList();
        if (fitting.Count == 0)
            return null;
        var kind = random.Pick(fitting);
        var row = kind.Fits(rows);
        kind.Plant(rows, row);
        return Describe(rows, kind, row);
    }

    private static PlantedDefect Describe(EpisodeRows rows, DefectKind kind, int row)
    {
        var child = ChildColumns.Find(kind.Record);
        var owed = kind.GetTimeliness?.Invoke(rows);
        var value = owed?.Value ?? rows[row, kind.Field];
        return new(
            kind.Rule,
            kind.Record,
            rows[AGNCY],
            rows[CLIENTID],
            kind.Record == "client" && !kind.IsReject ? "" : rows[EPISODID],
            child is null ? "" : rows[row, child.Id],
            kind.Field,
            value.Length > 0 && Hidden.Contains(kind.Field) ? "(not shown)" : value,
            string.Join(' ', GetLines(rows, child, row)),
            owed
        );
    }

    /// <summary>All rows of the episode, or those on which the child record stands.</summary>
    private static IEnumerable<int> GetLines(EpisodeRows rows, ChildColumns? child, int row) =>
        Enumerable
            .Range(0, rows.Rows.Count)
            .Where(other => child is null || other == row || (rows[row, child.Id] is { Length: > 0 } id && rows[other, child.Id] == id))
            .Select(other => rows.FirstLine + other);
}
