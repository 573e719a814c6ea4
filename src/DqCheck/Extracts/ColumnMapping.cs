using System.Text;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Extracts;

/// <summary>
/// A file of column names, such as <c>mapping.csv</c>: the column for each name that a case-management system uses instead of NDTMS's own.
/// Letter case does not matter.
/// </summary>
internal sealed class ColumnMapping
{
    public const string ExportName = "export-name";

    public const string ColumnName = "column";

    private static readonly string[] Headings = [ExportName, ColumnName];

    private readonly Dictionary<string, string> _columns = new(StringComparer.OrdinalIgnoreCase);

    private ColumnMapping(string file, string sha256)
    {
        File = file;
        Sha256 = sha256;
    }

    /// <summary>Name of the file, without folder.</summary>
    public string File { get; }

    /// <summary>Hash of its bytes in lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>The export names, in the order of the file.</summary>
    public IEnumerable<string> Names => _columns.Keys;

    /// <summary>The column that the file gives for a name of a header; null where it gives none.</summary>
    public string? Find(string name) => _columns.GetValueOrDefault(name);

    /// <summary>Reads the file and adds its mistakes to <paramref name="mistakes"/>.</summary>
    /// <exception cref="DqCheckException">The file cannot be read.</exception>
    public static ColumnMapping Read(string path, Ruleset ruleset, Mistakes mistakes)
    {
        var table = LocalTable.Read(path, out var sha256);
        var mapping = new ColumnMapping(Path.GetFileName(path), sha256);
        mistakes.CheckHeader(table, Headings, Headings);
        if (!Headings.All(table.Has))
            return mapping;
        var validator = new ColumnMappingLineValidator(ruleset);
        Dictionary<string, int> names = new(StringComparer.OrdinalIgnoreCase),
            columns = new(StringComparer.OrdinalIgnoreCase);
        foreach (var row in table.Rows)
        {
            mistakes.Check(validator, row);
            var (name, column) = (Trim(row[ExportName]), row[ColumnName]);
            if (name.Length == 0 || column.Length == 0)
                continue;
            if (!names.TryAdd(name, row.Line))
                mistakes.Add(row, $"{ExportName} “{name}” is already on line {names[name]}. Keep one of the two lines.");
            else if (!columns.TryAdd(column, row.Line))
                mistakes.Add(row, $"{ColumnName} {column} already has a name on line {columns[column]}. Keep one of the two lines.");
            else
                mapping._columns.Add(name, column);
        }

        return mapping;
    }

    /// <summary>Removes what is also removed from the names of a header, because people copy them from there.</summary>
    private static string Trim(string name) => Encoding.UTF8.GetString(InvisibleCharacters.Trim(Encoding.UTF8.GetBytes(name))).Trim();
}
