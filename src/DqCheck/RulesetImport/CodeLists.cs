using DqCheck.Tables;

namespace DqCheck.RulesetImport;

/// <summary>The code lists of the ruleset, and the codes that the tables bring.</summary>
internal sealed class CodeLists
{
    private readonly string _folder;
    private readonly ImportScope _scope;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EditableTable> _files = new(StringComparer.Ordinal);
    private readonly ILookup<string, CodeRow> _rows;

    public CodeLists(string folder, ImportScope scope, EditableTable columns, IReadOnlyList<CodeRow> rows)
    {
        _folder = folder;
        _scope = scope;
        _rows = rows.ToLookup(r => r.Column);
        foreach (var column in _rows.Select(g => g.Key))
            _names[column] = FindName(columns, column);
    }

    public IEnumerable<string> Columns => _rows.Select(g => g.Key);

    public IEnumerable<CodeRow> GetRows(string column) => _rows[column];

    public bool HasRows(string column) => _rows.Contains(column);

    /// <summary>The list into which the codes of a column go.</summary>
    public string GetName(string column) => _names[column];

    /// <summary>The lists that were opened, by name.</summary>
    public IReadOnlyDictionary<string, EditableTable> Files => _files;

    /// <summary>Opens a list; a new one has only its header.</summary>
    public EditableTable Open(string name)
    {
        if (_files.TryGetValue(name, out var file))
            return file;
        var path = Path.Combine(_folder, "codes", name + ".csv");
        return _files[name] = File.Exists(path)
            ? EditableTable.Read(path)
            : EditableTable.Create("code", "text", "group", "sets", "source", "confidence");
    }

    /// <summary>Whether all codes of a column in some data sets have the layout of the column.</summary>
    public bool Fit(string column, string list, IReadOnlyList<string> sets, LayoutChecks checks)
    {
        var codes = HasRows(column)
            ? _rows[column].Select(r => r.Code)
            : Open(list).Lines.Where(l => _scope.Letters.Read(l["sets"]).Intersect(sets).Any()).Select(l => l["code"]);
        return codes.All(checks.Accepts) && (HasRows(column) || codes.Any());
    }

    public bool HasCodes(string list, IReadOnlyList<string> sets) =>
        Open(list).Lines.Any(l => _scope.Letters.Read(l["sets"]).Intersect(sets).Any());

    /// <summary>The list that a line of the column names, unless other columns share it and it would grow; else the column's own.</summary>
    private string FindName(EditableTable columns, string column)
    {
        var named = columns
            .Lines.Where(l => l["column"] == column && l["list"].Length > 0)
            .OrderBy(l => _scope.Letters.Read(l["sets"]).Intersect(_scope.Sets).Any())
            .Select(l => l["list"])
            .LastOrDefault();
        if (named is null)
            return column;
        var isShared = columns.Lines.Any(l => l["list"] == named && l["column"] != column);
        if (!isShared || column.StartsWith(named, StringComparison.Ordinal))
            return named;
        var known = Open(named).Lines.Select(l => l["code"]).ToHashSet();
        return _rows[column].All(r => known.Contains(r.Code)) ? named : column;
    }
}
