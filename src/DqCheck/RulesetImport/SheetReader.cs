using DqCheck.PreviousWorkbooks;
using DqCheck.Tables;

namespace DqCheck.RulesetImport;

/// <summary>Reads a table that somebody gives: the visible sheets of a workbook, or a CSV file.</summary>
internal static class SheetReader
{
    public static IReadOnlyList<SourceSheet> Read(string path) =>
        Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".XLSX" or ".XLSM" => WorkbookSheets.Read(path),
            ".CSV" or ".TXT" => [ReadCsv(path)],
            _ => throw new DqCheckException(
                FaultKind.Usage,
                $"{Path.GetFileName(path)} is neither .xlsx nor .csv. Save it as one of these, then try again."
            ),
        };

    private static SourceSheet ReadCsv(string path)
    {
        List<SourceRow> rows = [];
        LocalTable.ReadRows(
            path,
            (line, cells) =>
            {
                if (cells.Any(c => c.Length > 0))
                    rows.Add(new(line, cells, cells));
            }
        );
        return new(Path.GetFileName(path), "", rows, []);
    }
}
