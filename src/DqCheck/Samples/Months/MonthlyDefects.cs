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

    private readonly List<DefectKind> _lateKinds = [.. request.Kinds.Where(k => k.GetTimeliness is not null)];

    /// <summary>The defect of each episode that has one, by the number of the episode.</summary>
    private readonly Dictionary<int, (DefectKind Kind, PlantedDefect Planted, DateOnly FirstSeen)> _open = [];

    /// <summary>The defect that each episode with a TOP or review not entered in the month before has from now on.</summary>
    private readonly Dictionary<int, DefectKind> _coming = [];

    /// <summary>What was written of each episode in the month before.</summary>
    private readonly Dictionary<int, ComparedCells> _before = [];

    /// <summary>Plants the defect of an episode in the next month, if it has one, and adds what became of it to a list.</summary>
    /// <param name="clean">The rows without defects.</param>
    /// <param name="later">The rows without defects of the month after; null in the last month.</param>
    /// <param name="defects">The list.</param>
    /// <returns>The rows to write: those given, or a copy with the defect.</returns>
    public EpisodeRows Plant(EpisodeRows clean, EpisodeRows? later, List<MonthlyDefect> defects)
    {
        var number = clean.Episode.Number;
        var rows =
            (_open.Remove(number, out var open) ? PlantAgain(clean, open, defects) : PlantNew(clean, defects))
            ?? (later is null || !NextChance(1) ? null : TryHide(clean, later))
            ?? clean;
        _before[number] = _open.TryGetValue(number, out var now) && now.Kind.IsReject ? ComparedCells.None : ComparedCells.Read(rows);
        return rows;
    }

    /// <summary>Plants the defect of the month before; null where it is corrected, or no longer fits.</summary>
    private EpisodeRows? PlantAgain(
        EpisodeRows clean,
        (DefectKind Kind, PlantedDefect Planted, DateOnly FirstSeen) open,
        List<MonthlyDefect> defects
    )
    {
        var again = _random.NextBelow(CorrectedShare) > 0 ? TryPlant(clean, open.Kind) : null;
        if (again is { } stays && IsSame(stays.Planted, open.Planted))
        {
            _open[clean.Episode.Number] = open;
            defects.Add(new(stays.Planted, PlantedState.StillOpen, open.FirstSeen));
            return stays.Rows;
        }

        defects.Add(new(open.Planted with { Lines = "" }, PlantedState.Corrected, open.FirstSeen));
        return null;
    }

    /// <summary>Plants a defect that comes in this month; null where none does.</summary>
    private EpisodeRows? PlantNew(EpisodeRows clean, List<MonthlyDefect> defects)
    {
        var number = clean.Episode.Number;
        var isKnown = _before.ContainsKey(number);
        var planted =
            _coming.Remove(number, out var kind) ? TryPlantAny(clean, [kind])
            : !NextChance(isKnown ? CorrectedShare : 1) ? null
            : (!isKnown && _random.NextBelow(4) > 0 ? TryPlantAny(clean, _lateKinds) : null) ?? TryPlantAny(clean, request.Kinds);
        if (planted is not { } one)
            return null;
        _open[number] = (one.Kind, one.Planted, clean.To);
        defects.Add(new(one.Planted, PlantedState.New, clean.To));
        return one.Rows;
    }

    /// <summary>
    /// Leaves out TOPs or reviews of the last weeks, so that they are late in the month after; null where none would be.
    /// </summary>
    private EpisodeRows? TryHide(EpisodeRows clean, EpisodeRows later)
    {
        var fitting = _lateKinds.FindAll(k => k.Fits(later) >= 0);
        if (fitting.Count == 0)
            return null;
        var kind = _random.Pick(fitting);
        var late = later.Copy();
        DefectPlanter.Plant(late, kind);
        var rows = clean.Copy();
        for (var row = 0; row <= rows.LastRow; row++)
        {
            foreach (var child in (ChildColumns[])[ChildColumns.Review, ChildColumns.Top])
            {
                if (late[row, child.Id].Length == 0)
                    KnownCells.Clear(rows, row, child.Kind);
            }
        }

        if (!MayFollow(rows))
            return null;
        _coming[clean.Episode.Number] = kind;
        return rows;
    }

    /// <summary>True for the share of the episodes that have a defect, or a part of it.</summary>
    private bool NextChance(int part) => _random.NextBelow(1_000_000) < request.DefectsPercent * 10_000 / part;

    private bool MayFollow(EpisodeRows rows) =>
        ComparedCells.Read(rows).MayFollow(_before.GetValueOrDefault(rows.Episode.Number, ComparedCells.None));

    /// <summary>Plants one of the kinds that can come now, chosen at random; null where none can.</summary>
    private (EpisodeRows Rows, PlantedDefect Planted, DefectKind Kind)? TryPlantAny(EpisodeRows clean, IReadOnlyList<DefectKind> kinds)
    {
        List<DefectKind> left = [.. kinds];
        while (left.Count > 0)
        {
            var kind = _random.Pick(left);
            if (TryPlant(clean, kind) is { } planted)
                return (planted.Rows, planted.Planted, kind);
            left.Remove(kind);
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
        var isQuiet = kind.IsReject || (MayFollow(rows) && ComparedCells.Read(clean).MayFollow(ComparedCells.Read(rows)));
        return isQuiet ? (rows, planted) : null;
    }

    /// <summary>Whether two defects give the same finding, whatever its value and lines.</summary>
    private static bool IsSame(PlantedDefect one, PlantedDefect other) =>
        one.Rule == other.Rule
        && one.Episode == other.Episode
        && one.RecordId == other.RecordId
        && one.Field == other.Field
        && one.Timeliness?.Second == other.Timeliness?.Second;
}
