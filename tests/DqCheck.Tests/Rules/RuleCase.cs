using DqCheck.Tables;

namespace DqCheck.Tests.Rules;

/// <summary>One case of <c>fixtures/ndtms/rules/&lt;ID&gt;.csv</c>: an extract of its own, and the lines on which the rule stands.</summary>
internal sealed record RuleCase(string Rule, string Name, IReadOnlyList<TableRow> Lines)
{
    public static IEnumerable<RuleCase> Of(string rule)
    {
        var table = Table.Read(Repository.Fixture("ndtms", "rules", rule + ".csv"));
        return table.Rows.GroupBy(r => r["case"]).Select(g => new RuleCase(rule, g.Key, [.. g]));
    }

    public bool IsClean => Lines.All(l => l["expect"] == "clean");

    /// <summary>Physical lines on which the rule is expected.</summary>
    public IEnumerable<int> FoundLines => Lines.Select((line, i) => (line, Number: BaseExtract.FirstLine + i)).Where(l => l.line["expect"] == "found").Select(l => l.Number);

    /// <summary>Rules that cannot but fire as well.</summary>
    public IReadOnlyList<string> Also => First("also").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public string FileName => First("file-name") is { Length: > 0 } name ? name : BaseExtract.FileName;

    public DateOnly AsOf => First("as-of") is { Length: > 0 } date ? BaseExtract.Date(date) : BaseExtract.AsOf;

    public string Extract()
    {
        List<string> columns = [.. BaseExtract.Columns], names = [.. columns];
        foreach (var change in First("header").Split(' ', StringSplitOptions.RemoveEmptyEntries)) Change(change, columns, names);
        var blanked = First("blank").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return BaseExtract.Text(columns, Lines.Select(line => Line(line, columns, blanked)), names, blanked);
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

    private static string Line(TableRow line, IReadOnlyList<string> columns, string[] blanked)
    {
        if (line["line"] is { Length: > 0 } raw) return raw;
        var cells = line.Table.Columns.Where(c => c.Any(char.IsAsciiLetterUpper) && line[c] != "=").Select(c => KeyValuePair.Create(c, line[c]));
        return BaseExtract.Line(BaseExtract.Row(cells.Concat(blanked.Select(c => KeyValuePair.Create(c, "")))), columns);
    }

    private string First(string column) => Lines[0][column];
}
