using DqCheck.PreviousWorkbooks;
using DqCheck.Tables;

namespace DqCheck.LocalTables;

/// <summary>The local tables that a service gives: the files of a folder, CSV or workbooks.</summary>
/// <param name="Definitions">All tables that are defined.</param>
/// <param name="Files">The files, by name.</param>
internal sealed record LocalFolder(LocalTableSet Definitions, IReadOnlyList<LocalFile> Files)
{
    private const string Csv = ".csv";

    private const string Workbook = ".xlsx";

    /// <summary>Reads the folder.</summary>
    /// <exception cref="DqCheckException">It cannot be read.</exception>
    public static LocalFolder Read(string folder, LocalTableSet definitions)
    {
        try
        {
            return new(
                definitions,
                [.. ListFiles(folder).Order(StringComparer.OrdinalIgnoreCase).Select(path => ReadFile(path, definitions))]
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DqCheckException(FaultKind.Usage, $"The folder {folder} with local tables cannot be read.", cause: e);
        }
    }

    /// <summary>The files of a folder that can hold a table: not pages, hidden files, or what a spreadsheet leaves beside an open workbook.</summary>
    public static IEnumerable<string> ListFiles(string folder) =>
        !Directory.Exists(folder)
            ? throw new DqCheckException(FaultKind.Usage, $"The folder {folder} was not found. Check the path.")
            : Directory
                .EnumerateFiles(folder)
                .Where(path =>
                    Path.GetFileName(path) is not (['.', ..] or ['~', '$', ..])
                    && Path.GetExtension(path).ToLowerInvariant() is not (".txt" or ".md" or ".html" or ".pdf" or ".docx")
                );

    /// <summary>The CSV files of a folder that may hold lines; none where there is no such folder.</summary>
    public static IEnumerable<string> ListTables(string folder) =>
        Directory.Exists(folder)
            ? ListFiles(folder)
                .Where(path => Path.GetExtension(path).Equals(Csv, StringComparison.OrdinalIgnoreCase) && new FileInfo(path).Length > 0)
            : [];

    /// <summary>Whether a folder holds any table.</summary>
    public static bool HasTables(string folder) => Directory.Exists(folder) && ListFiles(folder).Any();

    private static LocalFile ReadFile(string path, LocalTableSet definitions)
    {
        var name = Path.GetFileName(path);
        var extension = Path.GetExtension(path).ToLowerInvariant();
        var table = definitions.Find(Path.GetFileNameWithoutExtension(path).Trim().ToLowerInvariant());
        if (table is null || extension is not (Csv or Workbook))
            return new(name, null, [], []);
        try
        {
            return extension == Csv ? ReadCsv(path, name, table) : ReadWorkbook(path, name, table);
        }
        catch (DqCheckException)
        {
            // One bad file must not stop the check.
            return new(name, null, [], []) { IsUnread = true };
        }
    }

    private static LocalFile ReadCsv(string path, string name, LocalTableDefinition table)
    {
        // A template that nobody has filled in may be quite empty.
        if (new FileInfo(path).Length == 0)
            return new(name, table, [], []);
        var read = LocalTable.Read(path);
        return new(
            name,
            table,
            [.. read.Columns.Select(c => c.ToUpperInvariant())],
            [.. read.Rows.Select(row => (row.Line, (IReadOnlyList<string>)[.. read.Columns.Select(c => row[c])]))],
            read.OpenQuote
        );
    }

    private static LocalFile ReadWorkbook(string path, string name, LocalTableDefinition table)
    {
        var sheet = WorkbookSheets.Read(path).FirstOrDefault(s => s.Rows.Count > 0);
        if (sheet is null)
            return new(name, table, [], []);
        return new(
            name,
            table,
            [.. sheet.Rows[0].Cells.Select(c => c.Trim().ToUpperInvariant())],
            [.. sheet.Rows.Skip(1).Select(row => (row.Number, (IReadOnlyList<string>)[.. row.Cells.Select(c => c.Trim())]))]
        );
    }
}
