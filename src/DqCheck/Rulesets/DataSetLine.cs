using System.Globalization;
using DqCheck.Tables;

namespace DqCheck.Rulesets;

/// <summary>A line of <c>datasets.csv</c>.</summary>
internal sealed record DataSetLine(string Id, string Letter, DateOnly From, string Version, string Title)
{
    /// <summary>Whether the rules know only some of its columns and codes.</summary>
    public bool IsPartial { get; init; }

    /// <summary>How many columns it has at least; null where nobody knows.</summary>
    public int? ColumnsInAll { get; init; }

    /// <summary>Columns of which each shows that a header is of this data set or a later one.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>Columns of which each shows that a header is of an earlier data set.</summary>
    public IReadOnlyList<string> EarlierMarks { get; init; } = [];

    /// <summary>Reads a line without mistakes.</summary>
    public static DataSetLine Read(TableRow row) =>
        new(
            row["id"],
            row["letter"],
            DateOnly.ParseExact(row["from"], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            row["version"],
            row["title"]
        )
        {
            IsPartial = row["coverage"] == DataSetLineValidator.Partial,
            ColumnsInAll = LineValidator.ParseNumber(row["columns-in-all"]),
            Marks = SplitNames(row["marks"]),
            EarlierMarks = SplitNames(row["unless"]),
        };

    private static string[] SplitNames(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
