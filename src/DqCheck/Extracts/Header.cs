using DqCheck.Rulesets;

namespace DqCheck.Extracts;

/// <summary>The header of an extract bound to the columns of a data set, by their names or other names of them, in any order and letter case.</summary>
internal sealed class Header
{
    private Header(int line, IReadOnlyList<string> names)
    {
        Line = line;
        Names = names;
    }

    /// <summary>Physical line of the header.</summary>
    public int Line { get; }

    /// <summary>The names, trimmed.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The slot of the column of each cell, or -1. The first copy of a repeated column is used.</summary>
    public required int[] Slots { get; init; }

    /// <summary>Columns of the data set that the header does not have, in the order of the data set.</summary>
    public required IReadOnlyList<Column> Missing { get; init; }

    /// <summary>Columns with another name in this extract, in the order of the header.</summary>
    public required IReadOnlyList<RenamedColumn> Renamed { get; init; }

    /// <summary>Other names of columns that the header has already, in the order of the header: their cells are not read.</summary>
    public required IReadOnlyList<RenamedColumn> Unused { get; init; }

    /// <summary>Names that are not in the data set, with their position from 1.</summary>
    public required IReadOnlyList<(string Name, int Place)> Unknown { get; init; }

    /// <summary>Names that occur more than once, with the position of each further copy.</summary>
    public required IReadOnlyList<(string Name, int Place)> Repeated { get; init; }

    /// <summary>Positions without a name, from 1.</summary>
    public required IReadOnlyList<int> Blank { get; init; }

    public bool Has(Column column) => Slots.Contains(column.Slot);

    /// <summary>
    /// Binds names to columns: what the mapping gives for a name, else the column of that name, else the column that once had it. If several
    /// names are of one column, its own name is used, else that of the mapping.
    /// </summary>
    public static Header Bind(int line, IReadOnlyList<string> names, DataSet dataSet, ColumnMapping? mapping = null)
    {
        var slots = new int[names.Count];
        Array.Fill(slots, -1);
        List<(string, int)> unknown = [],
            repeated = [];
        List<int> blank = [];
        List<(int Position, RenamedColumn Column)> mapped = [],
            aliases = [];
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Length == 0)
                blank.Add(i + 1);
            else if (!seen.Add(names[i]))
                repeated.Add((names[i], i + 1));
            else if (dataSet.Find(mapping?.Find(names[i]) ?? names[i]) is { } column)
            {
                if (column.Name.Equals(names[i], StringComparison.OrdinalIgnoreCase))
                    slots[i] = column.Slot;
                else
                    mapped.Add((i, new(names[i], column.Name, IsAlias: false)));
            }
            else if (mapping?.Find(names[i]) is null && dataSet.FindByAlias(names[i]) is { } renamed)
                aliases.Add((i, new(names[i], renamed.Name, IsAlias: true)));
            else
                unknown.Add((names[i], i + 1));
        }

        var others = mapped.Concat(aliases).ToLookup(o => TryUse(o.Position, dataSet.Find(o.Column.Column)!.Slot));
        return new Header(line, names)
        {
            Slots = slots,
            Missing = [.. dataSet.Columns.Where(c => !slots.Contains(dataSet.Find(c.Name)!.Slot))],
            Renamed = [.. others[true].OrderBy(o => o.Position).Select(o => o.Column)],
            Unused = [.. others[false].OrderBy(o => o.Position).Select(o => o.Column)],
            Unknown = unknown,
            Repeated = repeated,
            Blank = blank,
        };

        bool TryUse(int position, int slot)
        {
            if (slots.Contains(slot))
                return false;
            slots[position] = slot;
            return true;
        }
    }

    /// <summary>How many of these names are in the data set, and how many names there are; repeats count once.</summary>
    public static (int Known, int Names) CountKnown(IReadOnlyList<string> names, DataSet dataSet)
    {
        var distinct = names.Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return (distinct.Count(n => (dataSet.Find(n) ?? dataSet.FindByAlias(n)) is not null), distinct.Count);
    }
}
