namespace DqCheck.Samples;

/// <summary>Plants a defect in some of the episodes, one each, and says what was planted.</summary>
internal static class DefectPlanter
{
    private static readonly string[] Hidden = ["DOB", "FINITIAL", "SINITIAL", "PC"];

    public static List<PlantedDefect> Plant(IReadOnlyList<EpisodeRows> episodes, decimal percent, SampleRandom random)
    {
        List<PlantedDefect> planted = [];
        foreach (var rows in episodes)
        {
            if (random.Below(1_000_000) < percent * 10_000) planted.Add(PlantOne(rows, random));
        }

        return planted;
    }

    /// <summary>Kinds are drawn by lot until one fits; some fit every episode.</summary>
    private static PlantedDefect PlantOne(EpisodeRows rows, SampleRandom random)
    {
        while (true)
        {
            var kind = random.Pick(DefectKinds.All);
            var row = kind.Fits(rows);
            if (row < 0) continue;
            kind.Plant(rows, row);
            return Describe(rows, kind, row);
        }
    }

    private static PlantedDefect Describe(EpisodeRows rows, DefectKind kind, int row)
    {
        var child = ChildColumns.Find(kind.Record);
        var value = rows[row, kind.Field];
        return new(
            kind.Rule,
            kind.Record,
            rows["AGNCY"],
            rows["CLIENTID"],
            kind.Record == "client" && !kind.IsReject ? "" : rows["EPISODID"],
            child is null ? "" : rows[row, child.Id],
            kind.Field,
            value.Length > 0 && Hidden.Contains(kind.Field) ? "(not shown)" : value,
            string.Join(' ', LinesOf(rows, child, row)));
    }

    /// <summary>All rows of the episode, or those on which the child record stands.</summary>
    private static IEnumerable<int> LinesOf(EpisodeRows rows, ChildColumns? child, int row) => Enumerable.Range(0, rows.Rows.Count)
        .Where(other => child is null || other == row || (rows[row, child.Id] is { Length: > 0 } id && rows[other, child.Id] == id))
        .Select(other => rows.FirstLine + other);
}
