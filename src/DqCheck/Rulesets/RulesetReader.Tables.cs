using DqCheck.Tables;

namespace DqCheck.Rulesets;

/// <content>Opens the files of a ruleset.</content>
internal sealed partial class RulesetReader
{
    private CodeList? List(TableRow row)
    {
        var name = row["list"];
        if (_lists.TryGetValue(name, out var known)) return known;
        var path = Path.Combine(_folder, "codes", name + ".csv");
        if (File.Exists(path)) return _lists[name] = CodeList.Read(path, name, _mistakes);
        _mistakes.Add(row, $"names the list {name}, but there is no file codes/{name}.csv.");
        return _lists[name] = null;
    }

    private Dictionary<string, Setting> ReadSettings()
    {
        var table = Open("settings.csv", "setting", "value", "unit", "title", "source", "confidence");
        foreach (var row in table.Rows) _mistakes.Check(SettingLineValidator.Instance, row);
        foreach (var missing in SettingNames.Except(table.Rows.Select(r => r["setting"])))
            _mistakes.Add(table.File, 0, $"the setting {missing} is missing.");
        FindRepeats(table.Rows, "setting");
        return table.Rows.DistinctBy(r => r["setting"]).ToDictionary(r => r["setting"], r => new Setting(r["setting"], Number(r["value"]) ?? 0, r["unit"], r["title"], r["source"], Words.TryRead<Confidence>(r["confidence"], out var confidence) ? confidence : default));
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
