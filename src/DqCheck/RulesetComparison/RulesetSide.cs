using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.RulesetComparison;

/// <summary>The files of a ruleset as they are written, for a comparison.</summary>
internal sealed class RulesetSide
{
    private readonly string _folder;
    private readonly DataSetLetters _letters;
    private readonly Table _columns;
    private readonly Table _rules;
    private readonly Dictionary<string, Table> _lists = new(StringComparer.Ordinal);

    public RulesetSide(string folder)
    {
        _folder = folder;
        DataSets = [.. Table.Read(Path.Combine(folder, "datasets.csv")).Rows.OrderBy(r => r["from"], StringComparer.Ordinal)];
        _letters = new([.. DataSets.Select(r => r["letter"])]);
        _columns = Table.Read(Path.Combine(folder, "columns.csv"));
        _rules = Table.Read(Path.Combine(folder, "rules.csv"));
        Settings = Table.Read(Path.Combine(folder, "settings.csv")).Rows;
    }

    /// <summary>The lines of datasets.csv, the oldest data set first.</summary>
    public IReadOnlyList<TableRow> DataSets { get; }

    public IReadOnlyList<TableRow> Settings { get; }

    /// <summary>The lines of columns.csv for a data set.</summary>
    public IReadOnlyList<TableRow> GetColumns(string letter) => GetLines(_columns, letter);

    public IReadOnlyList<TableRow> GetRules(string letter) => GetLines(_rules, letter);

    /// <summary>The codes of a list in a data set; empty where no column of it uses the list.</summary>
    public IReadOnlyList<TableRow> GetCodes(string list, string letter)
    {
        if (GetColumns(letter).All(c => c["list"] != list))
            return [];
        if (!_lists.TryGetValue(list, out var table))
            _lists[list] = table = Table.Read(Path.Combine(_folder, "codes", list + ".csv"));
        return GetLines(table, letter);
    }

    /// <summary>The columns that have another name in a data set than before: new names by old ones.</summary>
    public Dictionary<string, string> GetRenamed(string letter)
    {
        var path = Path.Combine(_folder, "aliases.csv");
        return File.Exists(path)
            ? GetLines(Table.Read(path), letter).DistinctBy(r => r["alias"]).ToDictionary(r => r["alias"], r => r["column"])
            : [];
    }

    /// <summary>Finds a data set by its letter or id; null where there is none.</summary>
    public TableRow? Find(string name) =>
        DataSets.FirstOrDefault(r =>
            string.Equals(r["letter"], name, StringComparison.OrdinalIgnoreCase)
            || string.Equals(r["id"], name, StringComparison.OrdinalIgnoreCase)
        );

    private IReadOnlyList<TableRow> GetLines(Table table, string letter) =>
        [.. table.Rows.Where(r => _letters.Read(r["sets"]).Contains(letter))];
}
