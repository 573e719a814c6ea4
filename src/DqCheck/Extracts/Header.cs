using DqCheck.Rulesets;

namespace DqCheck.Extracts;

/// <summary>The header of an extract bound to the columns of a data set, by name, in any order and letter case.</summary>
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

    /// <summary>Names that are not in the data set, with their position from 1.</summary>
    public required IReadOnlyList<(string Name, int Place)> Unknown { get; init; }

    /// <summary>Names that occur more than once, with the position of each further copy.</summary>
    public required IReadOnlyList<(string Name, int Place)> Repeated { get; init; }

    /// <summary>Positions without a name, from 1.</summary>
    public required IReadOnlyList<int> Blank { get; init; }

    public bool Has(Column column) => Slots.Contains(column.Slot);

    public static Header Bind(int line, IReadOnlyList<string> names, DataSet dataSet)
    {
        var slots = new int[names.Count];
        List<(string, int)> unknown = [],
            repeated = [];
        List<int> blank = [];
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < names.Count; i++)
        {
            slots[i] = -1;
            if (names[i].Length == 0)
                blank.Add(i + 1);
            else if (!seen.Add(names[i]))
                repeated.Add((names[i], i + 1));
            else if (dataSet.Find(names[i]) is { } column)
                slots[i] = column.Slot;
            else
                unknown.Add((names[i], i + 1));
        }

        return new Header(line, names)
        {
            Slots = slots,
            Missing = [.. dataSet.Columns.Where(c => !seen.Contains(c.Name))],
            Unknown = unknown,
            Repeated = repeated,
            Blank = blank,
        };
    }

    /// <summary>How many of these names are in the data set, and how many names there are; repeats count once.</summary>
    public static (int Known, int Names) CountKnown(IReadOnlyList<string> names, DataSet dataSet)
    {
        var distinct = names.Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return (distinct.Count(n => dataSet.Find(n) is not null), distinct.Count);
    }
}
