using System.Globalization;
using DqCheck.Tables;

namespace DqCheck.Tests;

/// <summary>The faultless extract of <c>fixtures/ndtms/base.csv</c>: a pattern row to vary, and a second client for company.</summary>
internal static class BaseExtract
{
    public const string FileName = "N0001-20140401-20140430-TREAT-IN-K.csv";

    public static readonly DateOnly AsOf = new(2014, 4, 30);

    private static readonly Table Base = Table.Read(Repository.Fixture("ndtms", "base.csv"));

    public static IReadOnlyList<string> Columns => Base.Columns;

    /// <summary>First line of a case: behind the header and the company.</summary>
    public static int FirstLine => Base.Rows.Count + 1;

    public static string Cell(string column) => Base.Rows[0][column];

    /// <summary>The pattern row with other cells.</summary>
    public static Dictionary<string, string> Row(IEnumerable<KeyValuePair<string, string>> cells)
    {
        var row = Base.Columns.ToDictionary(c => c, Cell);
        foreach (var (column, value) in cells) row[column] = value;
        return row;
    }

    public static Dictionary<string, string> Row(params (string Column, string Value)[] cells) => Row(cells.Select(c => KeyValuePair.Create(c.Column, c.Value)));

    /// <summary>An extract of the company and these rows.</summary>
    public static string Text(params Dictionary<string, string>[] rows) => Text(Base.Columns, rows.Select(r => Line(r, Base.Columns)), Base.Columns, []);

    /// <summary>An extract of the company and these lines, with other column names and columns blanked throughout.</summary>
    public static string Text(IReadOnlyList<string> columns, IEnumerable<string> lines, IReadOnlyList<string> names, IReadOnlyCollection<string> blanked)
    {
        var company = Base.Rows.Skip(1).Select(row => Line(Base.Columns.ToDictionary(c => c, c => blanked.Contains(c) ? "" : row[c]), columns));
        return string.Join('\n', [string.Join(',', names), .. company, .. lines]) + "\n";
    }

    public static string Line(Dictionary<string, string> row, IReadOnlyList<string> columns) => string.Join(',', columns.Select(c => Quote(row.GetValueOrDefault(c, ""))));

    public static string Quote(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    /// <summary>Runs the whole program on an extract.</summary>
    public static RunResult Check(string text, string fileName = FileName, DateOnly? asOf = null)
    {
        using var folder = new TemporaryFolder();
        return DqRun.Run(new RunRequest { Extracts = [folder.Write(fileName, text)], Ruleset = Repository.Rulesets, AsOf = asOf ?? AsOf });
    }

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
