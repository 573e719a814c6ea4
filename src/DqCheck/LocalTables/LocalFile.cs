namespace DqCheck.LocalTables;

/// <summary>A file of a folder of local tables, as texts.</summary>
/// <param name="Name">Its name, without folder.</param>
/// <param name="Table">The table that it holds; null where its name is not one of a table.</param>
/// <param name="Columns">Its header, in capital letters.</param>
/// <param name="Rows">Its lines below the header, each with its number.</param>
/// <param name="OpenQuote">The line of a quotation mark that is never closed; null for none.</param>
internal sealed record LocalFile(
    string Name,
    LocalTableDefinition? Table,
    IReadOnlyList<string> Columns,
    IReadOnlyList<(int Line, IReadOnlyList<string> Cells)> Rows,
    int? OpenQuote = null
)
{
    /// <summary>Whether it cannot be read as what its name says.</summary>
    public bool IsUnread { get; init; }

    /// <summary>Whether its first line holds column names of the table.</summary>
    public bool HasHeader => Table is not null && Columns.Any(c => Table.Find(c) is not null);

    /// <summary>Why the file of a table was not read; blank where it was.</summary>
    public string Unread =>
        Table is null || HasHeader ? ""
        : Columns.All(c => c.Length == 0) ? "The file is empty. It needs the header of the template."
        : Columns is [var only] && only.Split(';', '\t', '|').Any(c => Table.Find(c.Trim().Trim('"')) is not null)
            ? "There are no commas between its columns, so it was not read. Save it as a CSV file with commas, or as a workbook."
        : "The first line is not the header of this table, so the table was not read.";
}
