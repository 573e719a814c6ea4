namespace DqCheck.PreviousWorkbooks;

/// <summary>
/// Reads what people typed into the yellow cells of workbooks: reasons and actions, and acceptances of findings. A workbook that cannot be
/// read is reported and never stops a run.
/// </summary>
internal static class TypedTextReader
{
    /// <summary>Who typed, where neither the caller nor the workbook names anybody.</summary>
    public const string NotNamed = "not named";

    /// <summary>Reads workbooks.</summary>
    /// <param name="workbooks">Paths, the newest first. A text of a newer workbook comes before that of an older one.</param>
    /// <param name="by">Who typed the acceptances; null or blank: whoever saved the workbook last.</param>
    public static TypedText Read(IReadOnlyList<string> workbooks, string? by = null) =>
        TypedText.Combine([.. workbooks.Select(path => ReadWorkbook(path, by))]);

    /// <summary>Reads one workbook.</summary>
    public static TypedWorkbook ReadWorkbook(string path, string? by = null)
    {
        try
        {
            // The workbook may be open in a spreadsheet.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using CarriedWorkbook workbook = new(stream);
            var name = ToLine(string.IsNullOrWhiteSpace(by) ? workbook.GetLastModifiedBy() : by);
            var rows = new TypedRows(name.Length > 0 ? name : NotNamed);
            foreach (var table in TypedTable.FindAll(workbook))
                rows.Add(table);
            var (numbers, unread) = MonthlyNumbers.Read(workbook);
            return rows.Build(path) with { Numbers = numbers, UnreadNumbers = unread };
        }
        catch (DqCheckException fault)
        {
            return new(path) { Fault = fault.Message };
        }
        catch (Exception e) when (e is UnauthorizedAccessException or FileNotFoundException or DirectoryNotFoundException)
        {
            return new(path) { Fault = "It does not exist, or you do not have permission to read it." };
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library has no exceptions of its own: any exception means that it cannot read the file.
            return new(path) { Fault = "It is damaged, has a password, is open in another program or is not an .xlsx workbook." };
        }
    }

    /// <summary>A text on one line: a line break would make accepted.csv hard to edit.</summary>
    public static string ToLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
