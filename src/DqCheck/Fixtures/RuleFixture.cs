using System.Globalization;
using DqCheck.Extracts;
using DqCheck.Tables;

namespace DqCheck.Fixtures;

/// <summary>Reads <c>rules/&lt;ID&gt;.csv</c>: the lines of one case become one extract.</summary>
internal static class RuleFixture
{
    private static readonly string[] ControlColumns =
    [
        "case",
        "expect",
        "as-of",
        "also",
        "file-name",
        "header",
        "line",
        "blank",
        "extract",
        "adult-only",
    ];

    /// <summary>Reads the cases of a rule.</summary>
    /// <param name="path">The file.</param>
    /// <param name="baseFixture">The base extract of its cases.</param>
    /// <param name="further">Base extracts of other data sets, for cases whose file name has their letter.</param>
    public static IEnumerable<FixtureCase> Read(string path, BaseFixture baseFixture, params IReadOnlyList<BaseFixture> further)
    {
        return Table
            .Read(path)
            .Rows.GroupBy(r => r["case"])
            .Select(lines => CreateCase(Path.GetFileNameWithoutExtension(path), [.. lines], FindBase(lines.First()["file-name"])))
            .ToList();

        BaseFixture FindBase(string fileName) =>
            further.FirstOrDefault(b => b.Letter is not null && b.Letter == ExtractName.Parse(fileName).Letter) ?? baseFixture;
    }

    private static FixtureCase CreateCase(string rule, IReadOnlyList<TableRow> lines, BaseFixture baseFixture)
    {
        var first = lines[0];
        var fixtureCase = new FixtureCase
        {
            Rule = rule,
            Name = $"case “{first["case"]}”",
            Location = $"{Path.GetFileName(first.Table.File)} line {first.Line}",
            AlsoFires = SplitWords(first["also"]),
            Mistake = FindMistake(lines, baseFixture),
        };
        if (fixtureCase.Mistake is not null)
            return fixtureCase;

        var previous = lines.Where(IsPrevious).ToList();
        var current = lines.Where(l => !IsPrevious(l)).ToList();
        var numbered = current.Select((line, i) => (Line: line, Number: baseFixture.FirstLine + i)).ToList();
        var fileName = first["file-name"];
        var asOf = first["as-of"];
        return fixtureCase with
        {
            FileName = fileName.Length > 0 ? fileName : baseFixture.ExtractName,
            AsOf = asOf.Length > 0 ? ParseDate(asOf)!.Value : baseFixture.CaseAsOf,
            Extract = CreateExtract(current, first["header"], SplitWords(first["blank"]), baseFixture),
            Previous = previous.Count > 0 ? CreateExtract(previous, "", [], baseFixture) : null,
            AdultOnly = SplitWords(first["adult-only"]).ToHashSet(),
            Expected = GetExpectedResult(lines),
            ExpectedLines = [.. numbered.Where(l => l.Line["expect"] == "found").Select(l => l.Number)],
            FixtureLines = numbered.ToDictionary(l => l.Number, l => l.Line.Line),
        };
    }

    private static ExpectedResult GetExpectedResult(IReadOnlyList<TableRow> lines)
    {
        if (lines.All(l => l["expect"] == "clean"))
            return ExpectedResult.Nothing;
        return lines.Any(l => l["expect"] == "file") ? ExpectedResult.Somewhere : ExpectedResult.OnLines;
    }

    private static bool IsPrevious(TableRow line) => line["extract"] == "previous";

    private static string CreateExtract(IReadOnlyList<TableRow> lines, string header, string[] blanked, BaseFixture baseFixture)
    {
        List<string> columns = [.. baseFixture.Columns];
        List<string> names = [.. columns];
        foreach (var change in SplitWords(header))
            ApplyChange(change, columns, names);
        return baseFixture.CreateExtract(columns, lines.Select(line => CreateLine(line, baseFixture, columns, blanked)), names, blanked);
    }

    private static void ApplyChange(string change, List<string> columns, List<string> names)
    {
        switch (change.Split('>'))
        {
            case [['-', .. var dropped]]:
                names.RemoveAt(columns.IndexOf(dropped));
                columns.Remove(dropped);
                break;
            case [['+', .. var added]]:
                columns.Add("(added)");
                names.Add(added);
                break;
            case [var old, var renamed]:
                names[columns.IndexOf(old)] = renamed;
                break;
        }
    }

    private static string CreateLine(TableRow line, BaseFixture baseFixture, IReadOnlyList<string> columns, string[] blanked)
    {
        if (line["line"] is { Length: > 0 } raw)
            return raw;
        var cells = line.Table.Columns.Except(ControlColumns).Where(c => line[c] != "=").Select(c => KeyValuePair.Create(c, line[c]));
        return BaseFixture.FormatLine(baseFixture.CreateRow(cells.Concat(blanked.Select(c => KeyValuePair.Create(c, "")))), columns);
    }

    private static string? FindMistake(IReadOnlyList<TableRow> lines, BaseFixture baseFixture)
    {
        var first = lines[0];
        if (lines.FirstOrDefault(l => l["expect"] is not ("found" or "clean" or "file")) is { } odd)
            return $"expect is “{odd["expect"]}” on line {odd.Line}. Use found, clean or file";
        if (lines.FirstOrDefault(l => l["extract"] is not ("" or "previous")) is { } other)
            return $"extract is “{other["extract"]}” on line {other.Line}. Use previous or leave it blank";
        if (first["as-of"].Length > 0 && ParseDate(first["as-of"]) is null)
            return $"as-of is “{first["as-of"]}”. Write dates as 2014-04-30";
        var named = first
            .Table.Columns.Except(ControlColumns)
            .Concat(SplitWords(first["blank"]))
            .Concat(SplitWords(first["header"]).Where(c => c[0] != '+').Select(c => c.TrimStart('-').Split('>')[0]));
        if (named.FirstOrDefault(c => !baseFixture.Columns.Contains(c)) is { } unknown)
            return $"unknown column “{unknown}”. Use a column of the base extract or one that controls a case ({string.Join(", ", ControlColumns)})";
        return SplitWords(first["header"]).FirstOrDefault(c => c[0] is not ('+' or '-') && c.Split('>').Length != 2) is { } change
            ? $"header is “{change}”. Write a change as -COL, +COL or COL>NAME"
            : null;
    }

    private static DateOnly? ParseDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static string[] SplitWords(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
