using DqCheck.Proofs;

namespace DqCheck.Tests;

/// <summary>The faultless extract of <c>fixtures/ndtms/base.csv</c>: a pattern row to vary, and a second client for company.</summary>
internal static class BaseExtract
{
    public const string FileName = Pattern.FileName;

    public static readonly DateOnly AsOf = Pattern.AsOf;

    private static readonly Pattern Base = Pattern.Read(Repository.Fixture("ndtms", "base.csv"));

    public static IReadOnlyList<string> Columns => Base.Columns;

    public static string Cell(string column) => Base.Cell(column);

    /// <summary>The pattern row with other cells.</summary>
    public static Dictionary<string, string> Row(params (string Column, string Value)[] cells) =>
        Base.Row(cells.Select(c => KeyValuePair.Create(c.Column, c.Value)));

    /// <summary>An extract of the company and these rows.</summary>
    public static string Text(params Dictionary<string, string>[] rows) => Base.Text(rows);

    /// <summary>An extract of the company and these lines, with other column names and columns blanked throughout.</summary>
    public static string Text(
        IReadOnlyList<string> columns,
        IEnumerable<string> lines,
        IReadOnlyList<string> names,
        IReadOnlyCollection<string> blanked
    ) => Base.Text(columns, lines, names, blanked);

    public static string Quote(string cell) => Pattern.Quote(cell);

    public static string Line(Dictionary<string, string> row, IReadOnlyList<string> columns) => Pattern.Line(row, columns);

    /// <summary>Runs the whole program on an extract.</summary>
    public static RunResult Check(string text, string fileName = FileName, DateOnly? asOf = null)
    {
        using var folder = new TemporaryFolder();
        return DqRun.Run(
            new RunRequest
            {
                Extracts = [folder.Write(fileName, text)],
                Ruleset = Repository.Rulesets,
                AsOf = asOf ?? AsOf,
            }
        );
    }
}
