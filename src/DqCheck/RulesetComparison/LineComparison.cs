using DqCheck.Tables;

namespace DqCheck.RulesetComparison;

/// <summary>Compares lines of two files that have the same key.</summary>
/// <param name="Kind">What the lines are about.</param>
/// <param name="Key">The column with the key.</param>
/// <param name="Title">The column that says in words what the line is.</param>
/// <param name="Cells">The columns that are compared.</param>
internal sealed record LineComparison(ChangedKind Kind, string Key, string Title, IReadOnlyList<string> Cells)
{
    /// <summary>The differences, by key.</summary>
    /// <param name="before">The earlier lines.</param>
    /// <param name="after">The later lines.</param>
    /// <param name="renamed">Later keys by earlier ones.</param>
    public IEnumerable<RulesetChange> Compare(
        IEnumerable<TableRow> before,
        IEnumerable<TableRow> after,
        IReadOnlyDictionary<string, string>? renamed = null
    )
    {
        var earlier = before.DistinctBy(r => r[Key]).ToDictionary(r => r[Key]);
        var later = after.DistinctBy(r => r[Key]).ToDictionary(r => r[Key]);
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (var (old, name) in renamed ?? new Dictionary<string, string>())
        {
            if (earlier.ContainsKey(old) && !earlier.ContainsKey(name) && later.ContainsKey(name) && !later.ContainsKey(old))
                names[name] = old;
        }

        foreach (var name in later.Keys.Except(earlier.Keys).Except(names.Keys))
            yield return new(ChangeType.Added, Kind, name, "", "", later[name][Title]);
        foreach (var name in earlier.Keys.Except(later.Keys).Except(names.Values))
            yield return new(ChangeType.Removed, Kind, name, "", earlier[name][Title], "");
        foreach (var (name, old) in names)
            yield return new(ChangeType.Renamed, Kind, name, "", old, name);
        foreach (var (name, line) in later)
        {
            if (earlier.GetValueOrDefault(names.GetValueOrDefault(name, name)) is not { } was)
                continue;
            foreach (var cell in Cells.Where(cell => line[cell] != was[cell]))
                yield return new(ChangeType.Changed, Kind, name, cell, was[cell], line[cell]);
        }
    }
}
