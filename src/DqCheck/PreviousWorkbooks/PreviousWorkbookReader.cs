using System.Globalization;
using ClosedXML.Excel;
using DqCheck.Measures;

namespace DqCheck.PreviousWorkbooks;

/// <summary>Reads last month's workbook: what users typed into the yellow cells, and the figures of earlier months.</summary>
internal static class PreviousWorkbookReader
{
    /// <exception cref="DqCheckException">It cannot be read, or is no workbook with monthly tabs.</exception>
    public static PreviousWorkbook Read(string path)
    {
        var file = Path.GetFileName(path);
        try
        {
            // The workbook may be open in a spreadsheet.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var workbook = new XLWorkbook(stream);
            if (
                !workbook.TryGetWorksheet(LongWaitsColumns.Tab, out var waits)
                || TitledTable.Find(waits, LongWaitsColumns.LineKey) is not { } cases
            )
                throw new DqCheckException(
                    FaultKind.Usage,
                    $"--carry: {file} has no tab “{LongWaitsColumns.Tab}” with a column “{LongWaitsColumns.LineKey}”. "
                        + "Give the workbook that dqcheck wrote last month with the same contract."
                );
            var months = workbook.TryGetWorksheet(OverTimeColumns.Tab, out var sheet)
                ? TitledTable.Find(sheet, OverTimeColumns.Month)
                : null;
            return new(
                file,
                [.. cases.Rows.Select(ReadCase).Where(c => c.Line.Length > 0 || c.HasText)],
                months?.Rows.DistinctBy(r => r(OverTimeColumns.Month)).ToDictionary(r => r(OverTimeColumns.Month), ReadMonth) ?? []
            );
        }
        catch (Exception e) when (e is UnauthorizedAccessException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DqCheckException(
                FaultKind.Usage,
                $"--carry: {file} cannot be read. Check that it exists and that you have permission to read it.",
                cause: e
            );
        }
        catch (Exception e) when (e is not DqCheckException)
        {
            // The library has no exceptions of its own: any exception means that it cannot read the file.
            throw new DqCheckException(
                FaultKind.Usage,
                $"--carry: {file} cannot be read as a workbook. Save it as .xlsx without a password, then try again.",
                cause: e
            );
        }
    }

    private static PreviousCase ReadCase(Func<string, string> cell) =>
        new(
            cell(LongWaitsColumns.LineKey),
            cell(LongWaitsColumns.Agency),
            cell(LongWaitsColumns.Client),
            cell(LongWaitsColumns.Episode),
            cell(LongWaitsColumns.State),
            cell(LongWaitsColumns.DaysWaited),
            cell(LongWaitsColumns.Reason),
            cell(LongWaitsColumns.Action)
        );

    private static Submission ReadMonth(Func<string, string> cell)
    {
        return new(Of(OverTimeColumns.Load), Of(OverTimeColumns.DataQuality), Of(OverTimeColumns.TopReview));

        Fraction? Of(string title) =>
            ParseNumber(cell(title)) is { } numerator
            && ParseNumber(cell(OverTimeColumns.GetDenominatorTitle(title))) is { } denominator
            && numerator <= denominator
                ? Fraction.WithoutKey(numerator, denominator)
                : null;
    }

    private static long? ParseNumber(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A table on a tab, found by its header.</summary>
    private sealed record TitledTable(IReadOnlyList<Func<string, string>> Rows)
    {
        /// <summary>Finds a table by a column title; null where no row has that title.</summary>
        public static TitledTable? Find(IXLWorksheet sheet, string title)
        {
            if (sheet.RowsUsed().FirstOrDefault(r => r.CellsUsed().Any(c => GetText(c) == title)) is not { } header)
                return null;
            var columns = header.CellsUsed().DistinctBy(GetText).ToDictionary(GetText, c => c.Address.ColumnNumber);
            return new([
                .. sheet
                    .RowsUsed()
                    .Where(r => r.RowNumber() > header.RowNumber())
                    .Select(row =>
                        (Func<string, string>)(column => columns.TryGetValue(column, out var number) ? GetText(row.Cell(number)) : "")
                    ),
            ]);
        }

        private static string GetText(IXLCell cell) => Convert.ToString(cell.Value, CultureInfo.InvariantCulture)?.Trim() ?? "";
    }
}
