namespace DqCheck.PreviousWorkbooks;

/// <summary>A sheet of a workbook, or a CSV file, as texts.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Name">The name of the sheet; blank for a CSV file.</param>
/// <param name="Rows">The rows that hold anything.</param>
/// <param name="Remarks">What the reader of the report should know, such as hidden columns.</param>
internal sealed record SourceSheet(string File, string Name, IReadOnlyList<SourceRow> Rows, IReadOnlyList<string> Remarks)
{
    /// <summary>The file and the sheet, for people.</summary>
    public string Title => Name.Length > 0 ? $"{File}, sheet “{Name}”" : File;
}
