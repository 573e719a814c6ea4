using System.Globalization;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Contracts;

/// <summary>Reads <c>benchmarks.csv</c>.</summary>
internal static class BenchmarkReader
{
    public const string FileName = "benchmarks.csv";

    public static readonly string[] Columns = ["contract", "line", "period", "area", "value", "source", "date"];

    /// <summary>The file without a line.</summary>
    public static string Template => string.Join(',', Columns) + "\n";

    /// <summary>Reads the lines in file order and adds any mistakes.</summary>
    /// <exception cref="DqCheckException">The file cannot be read.</exception>
    public static IReadOnlyList<Benchmark> Read(string path, Mistakes mistakes)
    {
        var table = LocalTable.Read(path);
        mistakes.CheckHeader(table, Columns, Columns);
        BenchmarkLineValidator validator = new();
        List<Benchmark> benchmarks = [];
        foreach (var row in table.Rows)
        {
            mistakes.Check(validator, row);
            if (
                ReportingPeriod.Parse(row["period"]) is { } period
                && ParseValue(row["value"]) is { } value
                && LocalDate.TryParse(row["date"], out var date)
            )
                benchmarks.Add(new(row["contract"], row["line"], period, row["area"], value, row["source"], date) { Row = row.Line });
        }

        return benchmarks;
    }

    /// <summary>A number, with or without a per cent sign; null for any other text.</summary>
    public static decimal? ParseValue(string text) =>
        decimal.TryParse(
            text.TrimEnd('%', ' '),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;
}
