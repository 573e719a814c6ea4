using DqCheck.Fixtures;
using DqCheck.Tests.Fixtures;

namespace DqCheck.Tests;

/// <summary>The extract of <c>fixtures/ndtms/base.csv</c>, which has no findings: a row to vary, and a second client.</summary>
internal static class CleanExtract
{
    public const string FileName = BaseFixture.FileName;

    public static readonly DateOnly AsOf = BaseFixture.AsOf;

    private static readonly BaseFixture Base = BaseFixture.Read(RepositoryPaths.FixturePath("ndtms", "base.csv"));

    public static IReadOnlyList<string> Columns => Base.Columns;

    public static string Cell(string column) => Base.GetCell(column);

    /// <summary>The row to vary, with other cells.</summary>
    public static Dictionary<string, string> Row(params (string Column, string Value)[] cells) =>
        Base.CreateRow(cells.Select(c => KeyValuePair.Create(c.Column, c.Value)));

    /// <summary>An extract of the second client and these rows.</summary>
    public static string Text(params Dictionary<string, string>[] rows) => Base.CreateExtract(rows);

    /// <summary>An extract of the second client and these lines, with other column names and some columns blanked throughout.</summary>
    public static string Text(
        IReadOnlyList<string> columns,
        IEnumerable<string> lines,
        IReadOnlyList<string> names,
        IReadOnlyCollection<string> blanked
    ) => Base.CreateExtract(columns, lines, names, blanked);

    public static string Quote(string cell) => BaseFixture.Quote(cell);

    public static string Line(Dictionary<string, string> row, IReadOnlyList<string> columns) => BaseFixture.FormatLine(row, columns);

    /// <summary>Runs the whole program on an extract.</summary>
    public static CheckResult Check(string text, string fileName = FileName, DateOnly? asOf = null)
    {
        using var folder = new TemporaryFolder();
        return ShippedRuleset.Check(
            new CheckRequest
            {
                Extracts = [folder.Write(fileName, text)],
                Ruleset = RepositoryPaths.RulesetFolder,
                AsOf = asOf ?? AsOf,
            }
        );
    }
}
