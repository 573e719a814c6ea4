using System.Globalization;
using DqCheck.Tables;

namespace DqCheck.Proofs;

/// <summary>Reads <c>rules/&lt;ID&gt;.csv</c>: lines of one case become one extract.</summary>
internal static class RuleFixture
{
    private static readonly string[] Steering =
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

    public static IEnumerable<Proof> Read(string path, Pattern pattern) =>
        Table
            .Read(path)
            .Rows.GroupBy(r => r["case"])
            .Select(lines => Case(Path.GetFileNameWithoutExtension(path), [.. lines], pattern))
            .ToList();

    private static Proof Case(string rule, IReadOnlyList<TableRow> lines, Pattern pattern)
    {
        var first = lines[0];
        var proof = new Proof
        {
            Rule = rule,
            Name = $"case “{first["case"]}”",
            Place = $"{Path.GetFileName(first.Table.File)} line {first.Line}",
            Also = Words(first["also"]),
            Mistake = MistakeIn(lines, pattern),
        };
        if (proof.Mistake is not null)
            return proof;

        var (earlier, own) = (lines.Where(IsEarlier).ToList(), lines.Where(l => !IsEarlier(l)).ToList());
        var numbered = own.Select((line, i) => (Line: line, Number: pattern.FirstLine + i)).ToList();
        return proof with
        {
            FileName = first["file-name"] is { Length: > 0 } name ? name : Pattern.FileName,
            AsOf = first["as-of"] is { Length: > 0 } date ? Date(date)!.Value : Pattern.AsOf,
            Extract = Extract(own, first["header"], Words(first["blank"]), pattern),
            Previous = earlier.Count > 0 ? Extract(earlier, "", [], pattern) : null,
            AdultOnly = Words(first["adult-only"]).ToHashSet(),
            Expected =
                lines.All(l => l["expect"] == "clean") ? Expected.Nothing
                : lines.Any(l => l["expect"] == "file") ? Expected.Somewhere
                : Expected.OnLines,
            FoundOn = [.. numbered.Where(l => l.Line["expect"] == "found").Select(l => l.Number)],
            FixtureLines = numbered.ToDictionary(l => l.Number, l => l.Line.Line),
        };
    }

    private static bool IsEarlier(TableRow line) => line["extract"] == "previous";

    private static string Extract(IReadOnlyList<TableRow> lines, string header, string[] blanked, Pattern pattern)
    {
        List<string> columns = [.. pattern.Columns],
            names = [.. columns];
        foreach (var change in Words(header))
            Change(change, columns, names);
        return pattern.Text(columns, lines.Select(line => Line(line, pattern, columns, blanked)), names, blanked);
    }

    private static void Change(string change, List<string> columns, List<string> names)
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

    private static string Line(TableRow line, Pattern pattern, IReadOnlyList<string> columns, string[] blanked)
    {
        if (line["line"] is { Length: > 0 } raw)
            return raw;
        var cells = line.Table.Columns.Except(Steering).Where(c => line[c] != "=").Select(c => KeyValuePair.Create(c, line[c]));
        return Pattern.Line(pattern.Row(cells.Concat(blanked.Select(c => KeyValuePair.Create(c, "")))), columns);
    }

    private static string? MistakeIn(IReadOnlyList<TableRow> lines, Pattern pattern)
    {
        var first = lines[0];
        if (lines.FirstOrDefault(l => l["expect"] is not ("found" or "clean" or "file")) is { } odd)
            return $"expect is “{odd["expect"]}” on line {odd.Line}; it can be found, clean or file";
        if (lines.FirstOrDefault(l => l["extract"] is not ("" or "previous")) is { } other)
            return $"extract is “{other["extract"]}” on line {other.Line}; it can be blank or previous";
        if (first["as-of"].Length > 0 && Date(first["as-of"]) is null)
            return $"as-of is “{first["as-of"]}”; write it as 2014-04-30";
        var named = first
            .Table.Columns.Except(Steering)
            .Concat(Words(first["blank"]))
            .Concat(Words(first["header"]).Where(c => c[0] != '+').Select(c => c.TrimStart('-').Split('>')[0]));
        if (named.FirstOrDefault(c => !pattern.Columns.Contains(c)) is { } unknown)
            return $"“{unknown}” is neither a column of base.csv nor one that steers a case ({string.Join(", ", Steering)})";
        return Words(first["header"]).FirstOrDefault(c => c[0] is not ('+' or '-') && c.Split('>').Length != 2) is { } change
            ? $"header holds “{change}”; a change is -COL, +COL or COL>NAME"
            : null;
    }

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
