using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples.Months;

/// <summary>The values of an episode that a check compares with those of the month before.</summary>
internal sealed class ComparedCells
{
    /// <summary>Those of an episode that was not loaded.</summary>
    public static readonly ComparedCells None = new();

    private static readonly string[] Columns = [DOB, FINITIAL, SINITIAL, SEX, REFLD, TRIAGED, DISD, DISRSN];

    private readonly Dictionary<(string Column, string Record), string> _values = [];

    private ComparedCells() { }

    public static ComparedCells Read(EpisodeRows rows)
    {
        ComparedCells cells = new();
        foreach (var column in Columns)
            cells.Add(column, "", rows[column]);
        for (var row = 0; row <= rows.LastRow; row++)
        {
            cells.Add(MODST, rows[row, MODID], rows[row, MODST]);
            cells.Add(SUBMID, rows[row, SUBMID], rows[row, SUBMID]);
            cells.Add(TOPID, rows[row, TOPID], rows[row, TOPID]);
        }

        return cells;
    }

    /// <summary>Whether no value of the month before is missing or different now. A value that was blank can be anything.</summary>
    public bool MayFollow(ComparedCells before) =>
        before._values.All(value => _values.TryGetValue(value.Key, out var now) && now == value.Value);

    private void Add(string column, string record, string value)
    {
        if (value.Length > 0)
            _values.TryAdd((column, record), value);
    }
}
