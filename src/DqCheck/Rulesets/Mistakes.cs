using DqCheck.Tables;
using FluentValidation;

namespace DqCheck.Rulesets;

/// <summary>Everything that is wrong with a ruleset, each with file and line, so that it can be mended in one go.</summary>
internal sealed class Mistakes
{
    private readonly List<string> _all = [];

    public IReadOnlyList<string> All => _all;

    public void Add(TableRow row, string sentence) => Add(row.Table.File, row.Line, sentence);

    /// <summary>A mistake that several data sets share is named once.</summary>
    public void Add(string file, int line, string sentence)
    {
        var mistake = line > 0 ? $"{Short(file)} line {line}: {sentence}" : $"{Short(file)}: {sentence}";
        if (!_all.Contains(mistake)) _all.Add(mistake);
    }

    public void Check(IValidator<TableRow> validator, TableRow row)
    {
        foreach (var error in validator.Validate(row).Errors) Add(row, error.ErrorMessage);
        if (row.Cells != row.Table.Columns.Count)
            Add(row, $"has {row.Cells} cells, the header has {row.Table.Columns.Count}. Quote values that hold a comma.");
    }

    public void RequireColumns(Table table, params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            if (!table.Has(column)) Add(table.File, 1, $"the column “{column}” is missing from the header.");
        }
    }

    /// <summary>Folder and file, enough to find it: no absolute path.</summary>
    private static string Short(string file) =>
        Path.Combine(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file))!), Path.GetFileName(file)).Replace('\\', '/');
}
