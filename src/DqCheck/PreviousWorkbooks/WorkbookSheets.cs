namespace DqCheck.PreviousWorkbooks;

/// <summary>Reads the visible sheets of a workbook as texts. Cells are read one by one; pictures and comments do not matter.</summary>
internal static class WorkbookSheets
{
    private const int MaxRows = 100_000;

    private const int MaxColumns = 200;

    /// <exception cref="DqCheckException">The file cannot be read, or is not a workbook.</exception>
    public static IReadOnlyList<SourceSheet> Read(string path)
    {
        var file = Path.GetFileName(path);
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using CarriedWorkbook workbook = new(stream);
            var texts = SharedTexts.Read(workbook.Texts, (_, _) => true);
            return
            [
                .. workbook
                    .GetVisibleTabs()
                    .Select(tab => (tab.Name, Content: SheetContent.Read(tab.Tab, MaxRows, MaxColumns)))
                    .Select(tab => Create(file, tab.Name, tab.Content, c => c.GetText(texts, workbook.Formats))),
            ];
        }
        catch (DqCheckException fault)
        {
            throw new DqCheckException(fault.Kind, $"{file} cannot be used. It is too large for a table of a data set.", cause: fault);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DqCheckException(
                FaultKind.Usage,
                $"{file} cannot be read. Check that it exists and that you have permission to read it.",
                cause: e
            );
        }
        catch (Exception e) when (!UnexpectedErrors.IsCancellation(e))
        {
            // The library has no exceptions of its own: any exception means that it cannot read the file.
            throw new DqCheckException(
                FaultKind.Usage,
                $"{file} cannot be read as a workbook. Save it as .xlsx without a password, then try again.",
                cause: e
            );
        }
    }

    private static SourceSheet Create(string file, string name, SheetContent content, Func<CellContent, string> getText)
    {
        List<SourceRow> rows = [];
        foreach (var (number, isHidden, cells) in content.Rows)
        {
            var texts = new string[content.Width];
            Array.Fill(texts, "");
            foreach (var (column, cell) in cells)
                texts[column] = getText(cell);
            if (texts.Any(t => t.Length > 0))
                rows.Add(new(number, texts, (string[])texts.Clone(), isHidden));
        }

        foreach (var merge in content.Merges)
            Fill(rows, merge);
        List<string> remarks = [];
        if (rows.Count(r => r.IsHidden) is var hidden and > 0)
            remarks.Add($"{Plural.Format(hidden, "hidden row", "hidden rows")} read like the others.");
        if (content.HiddenColumns.Count > 0)
            remarks.Add($"Hidden columns read like the others: {string.Join(", ", content.HiddenColumns)}.");
        return new(file, name, rows, remarks);
    }

    /// <summary>Writes the text of merged cells into each row that holds something of its own.</summary>
    private static void Fill(List<SourceRow> rows, MergedCells merge)
    {
        if (rows.FirstOrDefault(r => r.Number == merge.FirstRow)?[merge.FirstColumn] is not { Length: > 0 } text)
            return;
        foreach (var row in rows.Where(r => r.Number >= merge.FirstRow && r.Number <= merge.LastRow))
        {
            var heading = (string[])row.Heading;
            ((string[])row.Cells)[merge.FirstColumn] = text;
            for (var column = merge.FirstColumn; column <= merge.LastColumn && column < heading.Length; column++)
                heading[column] = text;
        }
    }
}
