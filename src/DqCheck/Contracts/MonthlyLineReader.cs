using DqCheck.LocalTables;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Contracts;

/// <summary>Reads the <c>monthly.csv</c> of a contract.</summary>
internal static class MonthlyLineReader
{
    public const string FileName = "monthly.csv";

    private static readonly string[] Columns =
    [
        "item",
        "title",
        "category",
        "basis",
        "counted-by",
        "exit",
        "column",
        "codes",
        "substance-group",
        "each-team",
        "section",
        "confidence",
        "note",
    ];

    /// <summary>Reads the lines in file order and adds any mistakes.</summary>
    public static IReadOnlyList<MonthlyLine> Read(
        string path,
        IReadOnlySet<string> columns,
        Func<TableRow, LocalQuery?> readLocal,
        Mistakes mistakes
    )
    {
        var table = Table.Read(path);
        mistakes.CheckHeader(table, Columns, [.. Columns, .. LocalQuery.Columns]);
        var validator = new MonthlyLineValidator(columns);
        Dictionary<(string, string), int> seen = [];
        foreach (var row in table.Rows)
        {
            mistakes.Check(validator, row);
            if (!seen.TryAdd((row["item"], row["category"]), row.Line))
                mistakes.Add(
                    row,
                    $"category “{row["category"]}” of item {row["item"]} is already on line {seen[(row["item"], row["category"])]}."
                );
        }

        if (table.Rows.Count == 0)
            mistakes.Add(table.File, 0, "has no lines. Add at least one.");
        return [.. table.Rows.Select(row => Read(row) with { Local = readLocal(row) })];
    }

    private static MonthlyLine Read(TableRow row)
    {
        _ = EnumText.TryParse<Confidence>(row["confidence"], out var confidence);
        return new()
        {
            Item = row["item"],
            Title = row["title"],
            Category = row["category"],
            Basis = row["basis"],
            CountedBy = MonthlyText.ReadEvent(row["counted-by"]),
            Exit = row["exit"],
            Column = row["column"],
            Codes = row["codes"].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(),
            SubstanceGroup = row["substance-group"],
            IsPerTeam = row["each-team"] == "yes",
            Section = row["section"],
            Confidence = confidence,
            Note = row["note"],
        };
    }
}
