using CsvHelper;

namespace DqCheck.Tables;

/// <summary>Writes CSV that every program can read: UTF-8, LF, header first, nothing that a spreadsheet takes for a formula.</summary>
internal static class CsvFile
{
    /// <summary>A writer of rows of text; dispose it to finish the file. It leaves the stream open.</summary>
    public static CsvWriter Create(Stream stream) =>
        CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: true);

    /// <summary>A cell as it was before it was made harmless.</summary>
    public static string RemoveProtection(string cell) =>
        cell is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? cell[1..] : cell;

    public static void WriteHeader<TRow>(this CsvWriter writer, IReadOnlyList<CsvColumn<TRow>> columns)
    {
        foreach (var column in columns)
            writer.WriteField(column.Name);
        writer.EndRecord();
    }

    public static void WriteRow<TRow>(this CsvWriter writer, IReadOnlyList<CsvColumn<TRow>> columns, TRow row)
    {
        foreach (var column in columns)
            writer.WriteField(column.Value(row));
        writer.EndRecord();
    }

    public static void WriteRow(this CsvWriter writer, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
            writer.WriteField(cell);
        writer.EndRecord();
    }
}
