namespace DqCheck.Samples.Months;

/// <summary>
/// Plants the defects of one client, month after month: they come, stay for some months and are corrected. None looks like a record that
/// was lost or changed since the month before.
/// </summary>
internal sealed class MonthlyDefects(SampleRequest request, int client)
{
    /// <summary>One in this many is corrected each month, and as many come.</summary>
    private const int CorrectedShare = 3;

    private readonly SampleRandom _random = new(request.Seed, client, RandomStreams.Defects);

    /// <summary>The defect of each episode that has one, by the number of the episode.</summary>
    private readonly Dictionary<int, (DefectKind Kind, PlantedDefect Planted, DateOnly FirstSeen)> _open = [];

    /// <summary>What was written of each episode in the month before.</summary>
    private readonly Dictionary<int, ComparedCells> _before = [];

    /// <summary>Plants the defect of an episode in the next month, if it has one, and adds what became of it to a list.</summary>
    /// <returns>The rows to write: those given, or a copy with the defect.</returns>
    public EpisodeRows Plant(EpisodeRows clean, List<MonthlyDefect> defects)
    {
        var number = clean.Episode.Number;
        var isNew = !_before.ContainsKey(number);
        var rows = clean;
        if (_open.Remove(number, out var open))
        {
            var again = _random.NextBelow(CorrectedShare) > 0 ? TryPlant(clean, open.Kind) : null;
            if (again is { } stays && IsSame(stays.Planted, open.Planted))
            {
                rows = stays.Rows;
                _open[number] = open;
                defects.Add(new(stays.Planted, PlantedState.StillOpen, open.FirstSeen));
            }
            else
                defects.Add(new(open.Planted with { Lines = "" }, PlantedState.Corrected, open.FirstSeen));
        }
        else if (_random.NextBelow(1_000_000) < request.DefectsPercent * 10_000 / (isNew ? 1 : CorrectedShare))
        {
            if (TryPlantAny(clean) is { } planted)
            {
                rows = planted.Rows;
                _open[number] = (planted.Kind, planted.Planted, clean.To);
                defects.Add(new(planted.Planted, PlantedState.New, clean.To));
            }
        }

        _before[number] = _open.TryGetValue(number, out var now) && now.Kind.IsReject ? ComparedCells.None : ComparedCells.Read(rows);
        return rows;
    }

    /// <summary>Plants one of the kinds that can come now, chosen at random; null where none can.</summary>
    private (EpisodeRows Rows, PlantedDefect Planted, DefectKind Kind)? TryPlantAny(EpisodeRows clean)
    {
        List<DefectKind> kinds = [.. request.Kinds];
        while (kinds.Count > 0)
        {
            var kind = _random.Pick(kinds);
            if (TryPlant(clean, kind) is { } planted)
                return (planted.Rows, planted.Planted, kind);
            kinds.Remove(kind);
        }

        return null;
    }

    /// <summary>Plants a defect in a copy of the rows; null where it does not fit, or would look like a lost or changed record.</summary>
    private (EpisodeRows Rows, PlantedDefect Planted)? TryPlant(EpisodeRows clean, DefectKind kind)
    {
        if (kind.Fits(clean) < 0)
            return null;
        var rows = clean.Copy();
        var planted = DefectPlanter.Plant(rows, kind);
        if (kind.IsReject)
            return (rows, planted);
        var cells = ComparedCells.Read(rows);
        var before = _before.GetValueOrDefault(clean.Episode.Number, ComparedCells.None);
        return cells.MayFollow(before) && ComparedCells.Read(clean).MayFollow(cells) ? (rows, planted) : null;
    }

    /// <summary>Whether two defects give the same finding, whatever its value and lines.</summary>
    private static bool IsSame(PlantedDefect one, PlantedDefect other) =>
        one.Rule == other.Rule
        && one.Episode == other.Episode
        && one.RecordId == other.RecordId
        && one.Field == other.Field
        && one.Timeliness?.Second == other.Timeliness?.Second;
}
