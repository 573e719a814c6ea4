using DqCheck.Tables;

namespace DqCheck.Rulesets;

/// <content>Opens the files of a ruleset.</content>
internal sealed partial class RulesetReader
{
    /// <summary>The codes of a column in one data set.</summary>
    private CodeList? ReadCodeList(TableRow row, string letter)
    {
        var name = row["list"];
        if (FindCodeFile(row, name) is not { } file)
            return null;
        file.CheckGroups(row["column"], _mistakes);
        if (row["column"] == CodeGroups.Opiate.Column)
            file.CheckItems(_items, _mistakes);
        if (!_lists.TryGetValue((name, letter), out var list))
            _lists.Add((name, letter), list = file.For(letter));
        return list;
    }

    private CodeFile? FindCodeFile(TableRow row, string name)
    {
        if (_codeFiles.TryGetValue(name, out var known))
            return known;
        var path = new[] { _own, _folder }
            .OfType<string>()
            .Select(folder => Path.Combine(folder, "codes", name + ".csv"))
            .FirstOrDefault(File.Exists, "");
        if (path.Length > 0)
            return _codeFiles[name] = CodeFile.Read(path, _codeLines, _letters, _mistakes);
        _mistakes.Add(row, $"list is {name}, but there is no file codes/{name}.csv.");
        return _codeFiles[name] = null;
    }

    private Dictionary<string, Setting> ReadSettings()
    {
        var table = OpenTable("settings.csv", "setting", "value", "unit", "title", "source", "confidence");
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
                    LineValidator.ParseNumber(r["value"]) ?? 0,
                    r["unit"],
                    r["title"],
                    r["source"],
                    EnumText.TryParse<Confidence>(r["confidence"], out var confidence) ? confidence : default
                )
            );
    }

    /// <summary>Checks that the setting for small extracts does not contradict that for the last day.</summary>
    private void CheckLastDay(Table settings)
    {
        var few = settings.Rows.FirstOrDefault(r => r["setting"] == SettingNames.LastDayFewClients);
        if (
            few is not null
            && settings.Rows.FirstOrDefault(r => r["setting"] == SettingNames.LastDayClients) is { } reach
            && LineValidator.ParseNumber(few["value"]) < LineValidator.ParseNumber(reach["value"])
        )
            _mistakes.Add(few, $"value is “{few["value"]}”. It must be at least {reach["value"]}, the value of last-day-clients.");
    }

    /// <summary>
    /// The valid lines of <c>datasets.csv</c>, the newest first whatever their order, and whether all are valid. Where they are not,
    /// letters in other files are not checked, because each line would repeat the mistake.
    /// </summary>
    private (IReadOnlyList<TableRow> Lines, bool AreAll) ReadDataSetLines()
    {
        var before = _mistakes.All.Count;
        var table = OpenTable("datasets.csv", "id", "letter", "from", "version", "title", "source");
        foreach (var row in table.Rows)
            _mistakes.Check(DataSetLineValidator.Instance, row);
        FindRepeats(table.Rows, "id");
        FindRepeats(table.Rows, "letter");
        FindRepeats(table.Rows, "from");
        if (table.Rows.Count == 0)
            _mistakes.Add(table.File, 0, "has no data sets. Add at least one line.");
        var usable = table.Rows.Where(row => DataSetLineValidator.Instance.Validate(row).IsValid).DistinctBy(row => row["letter"]);
        return ([.. usable.OrderByDescending(row => row["from"], StringComparer.Ordinal)], _mistakes.All.Count == before);
    }

    private Table OpenTable(string name, params ReadOnlySpan<string> columns)
    {
        var table = Table.Read(Path.Combine(_folder, name));
        _mistakes.RequireColumns(table, columns);
        return _own is not null && Path.Combine(_own, name) is var path && File.Exists(path) ? LayOver(table, path) : table;
    }

    /// <summary>Lays the lines of a file of the service's own over those of the ruleset. It may leave out all columns but the key and the source.</summary>
    private Table LayOver(Table table, string path)
    {
        var own = LocalTable.Read(path);
        string[] keys = [table.Columns[0], .. new[] { "sets" }.Where(own.Has)];
        _mistakes.CheckHeader(own, [table.Columns[0], .. new[] { "source" }.Where(table.Has)], [.. table.Columns]);
        foreach (var row in own.Rows.Where(row => row.CellCount != own.Columns.Count))
            _mistakes.Add(row, $"has {row.CellCount} cells, but the header has {own.Columns.Count}.");
        return table.Overlay(own, keys);
    }

    /// <summary>The lines with the letters of their data sets.</summary>
    private List<(TableRow Row, IReadOnlyList<string> Letters)> LinesWithLetters(Table table) =>
        [.. table.Rows.Select(row => (row, _letters.Read(row["sets"])))];

    /// <summary>Checks for lines with the same key and overlapping data sets.</summary>
    private void FindOverlaps(List<(TableRow Row, IReadOnlyList<string> Letters)> lines, string key)
    {
        foreach (var same in lines.GroupBy(l => l.Row[key]).Where(g => g.Count() > 1).Select(g => g.ToList()))
        {
            foreach (var (i, (row, letters)) in same.Index())
            {
                var earlier = same.Take(i).FirstOrDefault(l => l.Row["sets"] == row["sets"] || l.Letters.Intersect(letters).Any()).Row;
                if (earlier is not null)
                    _mistakes.Add(row, $"{key} {row[key]} is already on line {earlier.Line}.");
            }
        }
    }

    private void FindRepeats(IEnumerable<TableRow> rows, string key)
    {
        foreach (var group in rows.GroupBy(r => r[key]).Where(g => g.Count() > 1))
            _mistakes.Add(group.Last(), $"{key} {group.Key} is already on line {group.First().Line}.");
    }
}
