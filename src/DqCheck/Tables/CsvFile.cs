using CsvHelper;

namespace DqCheck.Tables;

/// <summary>Writes CSV that every program can read: UTF-8, LF, header first, no cell that a spreadsheet would take for a formula.</summary>
internal static class CsvFile
{
    /// <summary>Creates a writer of rows; dispose it to finish the file. It leaves the stream open.</summary>
    public static CsvWriter Create(Stream stream) =>
        CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: true);

    /// <summary>Removes the apostrophe that protects a cell from being read as a formula.</summary>
    public static string RemoveProtection(string cell) =>
        cell is ['\'', '\t' or '\r' or '\n', ..] || (cell is ['\'', ..] && FormulaText.IsFormula(cell.AsSpan(1))) ? cell[1..] : cell;

    /// <summary>Puts an apostrophe before a formula that CsvHelper does not know as one, because a quote or a space comes first.</summary>
    private static string Protect(string cell) =>
        FormulaText.IsFormula(cell) && cell[0] is not ('=' or '+' or '-' or '@' or '\t' or '\r') ? "'" + cell : cell;

    public static void WriteHeader<TRow>(this CsvWriter writer, IReadOnlyList<CsvColumn<TRow>> columns)
    {
        foreach (var column in columns)
            writer.WriteField(Protect(column.Name));
        writer.EndRecord();
    }

    public static void WriteRow<TRow>(this CsvWriter writer, IReadOnlyList<CsvColumn<TRow>> columns, TRow row)
    {
        foreach (var column in columns)
            writer.WriteField(Protect(column.Value(row)));
        writer.EndRecord();
    }

    public static void WriteRow(this CsvWriter writer, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
            writer.WriteField(Protect(cell));
        writer.EndRecord();
    }
}
