using DqCheck.Tables;

namespace DqCheck.Rulesets;

/// <content>Opens the files of a ruleset.</content>
internal sealed partial class RulesetReader
{
    private CodeList? List(TableRow row)
    {
        var name = row["list"];
        if (_lists.TryGetValue(name, out var known))
            return known;
        var path = Path.Combine(_folder, "codes", name + ".csv");
        if (File.Exists(path))
            return _lists[name] = CodeList.Read(path, name, _codeLines, _mistakes);
        _mistakes.Add(row, $"names the list {name}, but there is no file codes/{name}.csv.");
        return _lists[name] = null;
    }

    private Dictionary<string, Setting> ReadSettings()
    {
        var table = Open("settings.csv", "setting", "value", "unit", "title", "source", "confidence");
        foreach (var row in table.Rows)
            _mistakes.Check(SettingLineValidator.Instance, row);
        foreach (var missing in SettingBounds.All.Keys.Except(table.Rows.Select(r => r["setting"])))
            _mistakes.Add(table.File, 0, $"the setting {missing} is missing.");
        FindRepeats(table.Rows, "setting");
        CheckLastDay(table);
        return table
            .Rows.DistinctBy(r => r["setting"])
            .ToDictionary(
                r => r["setting"],
                r => new Setting(
                    r["setting"],
                    Number(r["value"]) ?? 0,
                    r["unit"],
                    r["title"],
                    r["source"],
                    Words.TryRead<Confidence>(r["confidence"], out var confidence) ? confidence : default
                )
            );
    }

    /// <summary>So many clients must be there wherever they are asked to reach the last day.</summary>
    private void CheckLastDay(Table settings)
    {
        var few = settings.Rows.FirstOrDefault(r => r["setting"] == SettingNames.LastDayFewClients);
        if (
            few is not null
            && settings.Rows.FirstOrDefault(r => r["setting"] == SettingNames.LastDayClients) is { } reach
            && Number(few["value"]) < Number(reach["value"])
        )
            _mistakes.Add(few, $"value is “{few["value"]}”; it cannot be below last-day-clients, which is {reach["value"]}.");
    }

    /// <summary>
    /// The lines of <c>datasets.csv</c>, and the letters that other files may name: none where one is wrong, which would be said again of
    /// every line.
    /// </summary>
    private (IReadOnlyList<TableRow> Lines, IReadOnlyList<string> Letters) ReadDataSetLines()
    {
        var before = _mistakes.All.Count;
        var table = Open("datasets.csv", "id", "letter", "version", "title", "source");
        foreach (var row in table.Rows)
            _mistakes.Check(DataSetLineValidator.Instance, row);
        FindRepeats(table.Rows, "id");
        FindRepeats(table.Rows, "letter");
        if (table.Rows.Count == 0)
            _mistakes.Add(table.File, 0, "names no data set.");
        return (table.Rows, _mistakes.All.Count > before ? [] : [.. table.Rows.Select(r => r["letter"])]);
    }

    private Table Open(string name, params ReadOnlySpan<string> columns)
    {
        var table = Table.Read(Path.Combine(_folder, name));
        _mistakes.RequireColumns(table, columns);
        return table;
    }

    private void FindRepeats(IEnumerable<TableRow> rows, string key)
    {
        foreach (var group in rows.GroupBy(r => r[key]).Where(g => g.Count() > 1))
            _mistakes.Add(group.Last(), $"{key} {group.Key} stands already on line {group.First().Line}.");
    }
}
