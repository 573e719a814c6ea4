using DqCheck.Fixtures;
using DqCheck.Tests.Fixtures;

namespace DqCheck.Tests;

/// <summary>The base extract of data set R, of which the rules know only a part: a row to vary, and a second client. It has no findings.</summary>
internal static class PartialExtract
{
    private static readonly BaseFixture Base = BaseFixture.ReadFurther(RepositoryPaths.FixturePath("ndtms")).Single(b => b.Letter == "R");

    public static string FileName => Base.ExtractName;

    public static IReadOnlyList<string> Columns => Base.Columns;

    public static Dictionary<string, string> Row(params (string Column, string Value)[] cells) =>
        Base.CreateRow(cells.Select(c => KeyValuePair.Create(c.Column, c.Value)));

    /// <summary>An extract of the second client and these rows.</summary>
    public static string Text(params Dictionary<string, string>[] rows) => Base.CreateExtract(rows);

    /// <summary>The same with further columns, which hold these values on every row.</summary>
    public static string TextWith(IReadOnlyList<(string Column, string Value)> further, params Dictionary<string, string>[] rows)
    {
        var lines = Text(rows).TrimEnd('\n').Split('\n');
        return string.Join('\n', lines.Select((line, i) => line + string.Concat(further.Select(f => "," + (i == 0 ? f.Column : f.Value)))))
            + "\n";
    }

    /// <summary>The same without some columns.</summary>
    public static string TextWithout(IReadOnlyCollection<string> left, params Dictionary<string, string>[] rows)
    {
        List<string> kept = [.. Columns.Except(left)];
        return Base.CreateExtract(kept, rows.Select(r => BaseFixture.FormatLine(r, kept)), kept, []);
    }

    /// <summary>Runs the whole program on an extract.</summary>
    public static CheckResult Check(string text, string? fileName = null)
    {
        using var folder = new TemporaryFolder();
        return ShippedRuleset.Check(
            new CheckRequest
            {
                Extracts = [folder.Write(fileName ?? FileName, text)],
                Ruleset = RepositoryPaths.RulesetFolder,
                AsOf = Base.CaseAsOf,
                Contracts = ["southampton"],
            }
        );
    }
}
