using DqCheck.Tables;
using FluentValidation;

namespace DqCheck.Rulesets;

/// <summary>
/// Collects the mistakes of a ruleset, or of input files besides the extracts, each with file and line, so that all can be corrected at
/// once.
/// </summary>
internal sealed class Mistakes
{
    private readonly List<string> _all = [];

    public IReadOnlyList<string> All => _all;

    public void Add(TableRow row, string sentence) => Add(row.Table.File, row.Line, sentence);

    /// <summary>Adds a mistake; one that several data sets share is added once.</summary>
    public void Add(string file, int line, string sentence)
    {
        var mistake = line > 0 ? $"{ShortenPath(file)} line {line}: {sentence}" : $"{ShortenPath(file)}: {sentence}";
        if (!_all.Contains(mistake))
            _all.Add(mistake);
    }

    public void Check(IValidator<TableRow> validator, TableRow row)
    {
        foreach (var error in validator.Validate(row).Errors)
            Add(row, error.ErrorMessage);
        if (row.CellCount != row.Table.Columns.Count)
            Add(
                row,
                $"has {row.CellCount} cells, but the header has {row.Table.Columns.Count}. Put quotation marks around values with commas."
            );
    }

    /// <summary>Requires columns, and that no quotation mark swallows lines.</summary>
    public void RequireColumns(Table table, params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            if (!table.Has(column))
                Add(table.File, 1, $"the column “{column}” is missing from the header.");
        }

        if (table.OpenQuote is { } line)
            Add(table.File, line, "a quotation mark opens here and is not closed, so the lines after it are lost. Close it or delete it.");
    }

    /// <summary>
    /// Checks a file written by people: every needed column once, no other column, no unclosed quote. The message quotes names only from a
    /// real header, because a first row may hold people's data.
    /// </summary>
    public void CheckHeader(Table table, IReadOnlyCollection<string> needed, IReadOnlyCollection<string> possible)
    {
        RequireColumns(table, [.. needed]);
        var named = table.Columns.Where(c => c.Length > 0).ToList();
        var unknown = named.Where(c => !possible.Contains(c)).ToList();
        var isHeader = named.Any(possible.Contains);
        if (unknown.Count > 0 && !isHeader)
            Add(table.File, 1, $"this is not a header. Possible columns: {string.Join(", ", possible)}.");
        foreach (var column in unknown.Where(_ => isHeader))
            Add(table.File, 1, $"unknown column “{column}”. Possible columns: {string.Join(", ", possible)}.");
        foreach (var twice in named.Where(possible.Contains).GroupBy(c => c).Where(g => g.Count() > 1))
            Add(table.File, 1, $"the column “{twice.Key}” appears twice.");
    }

    /// <exception cref="DqCheckException">There are mistakes: wrong usage, with a list of all.</exception>
    public void ThrowIfAny(string sentence)
    {
        if (_all.Count > 0)
            throw new DqCheckException(FaultKind.Usage, sentence, _all);
    }

    /// <summary>Folder and file, which is enough to find it, without an absolute path.</summary>
    private static string ShortenPath(string file) =>
        Path.Combine(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file))!), Path.GetFileName(file)).Replace('\\', '/');
}
