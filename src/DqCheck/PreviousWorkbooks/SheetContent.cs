using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DqCheck.PreviousWorkbooks;

/// <summary>What a sheet of a workbook holds, read as a stream.</summary>
internal sealed class SheetContent
{
    private readonly List<(int Number, bool IsHidden, List<(int Column, CellContent Content)> Cells)> _rows = [];
    private readonly List<MergedCells> _merges = [];
    private readonly List<string> _hiddenColumns = [];

    /// <summary>The rows with a cell that is not blank.</summary>
    public IReadOnlyList<(int Number, bool IsHidden, List<(int Column, CellContent Content)> Cells)> Rows => _rows;

    public IReadOnlyList<MergedCells> Merges => _merges;

    /// <summary>The letters of hidden columns that hold anything.</summary>
    public IReadOnlyList<string> HiddenColumns => _hiddenColumns;

    /// <summary>The number of columns, up to the last that holds anything.</summary>
    public int Width { get; private set; }

    /// <exception cref="DqCheckException">It has too many rows.</exception>
    public static SheetContent Read(WorksheetPart sheet, int maxRows, int maxColumns)
    {
        SheetContent content = new();
        List<(int First, int Last)> hidden = [];
        using var reader = OpenXmlReader.Create(sheet);
        while (reader.Read())
        {
            if (!reader.IsStartElement)
                continue;
            if (reader.ElementType == typeof(DocumentFormat.OpenXml.Spreadsheet.Column))
                AddHidden((DocumentFormat.OpenXml.Spreadsheet.Column)reader.LoadCurrentElement()!, hidden);
            else if (reader.ElementType == typeof(Row))
                content.AddRow((Row)reader.LoadCurrentElement()!, maxRows, maxColumns);
            else if (
                reader.ElementType == typeof(MergeCell)
                && MergedCells.Parse(((MergeCell)reader.LoadCurrentElement()!).Reference?.Value) is { } merge
            )
                content._merges.Add(merge);
        }

        content._hiddenColumns.AddRange(
            Enumerable.Range(0, content.Width).Where(c => hidden.Any(h => h.First <= c && c <= h.Last)).Select(MergedCells.FormatColumn)
        );
        return content;
    }

    private void AddRow(Row row, int maxRows, int maxColumns)
    {
        var number = (int?)row.RowIndex?.Value ?? (_rows.Count == 0 ? 1 : _rows[^1].Number + 1);
        List<(int Column, CellContent Content)> cells = [];
        var column = -1;
        foreach (var cell in row.Elements<Cell>())
        {
            column = ParseColumn(cell.CellReference?.Value) ?? column + 1;
            if (column < maxColumns && CellContent.Of(cell) is { } content)
                cells.Add((column, content));
        }

        if (cells.Count == 0)
            return;
        if (_rows.Count == maxRows)
            throw new DqCheckException(FaultKind.Usage, "It has too many rows.");
        Width = Math.Max(Width, cells.Max(c => c.Column) + 1);
        _rows.Add((number, row.Hidden?.Value ?? false, cells));
    }

    private static int? ParseColumn(string? reference)
    {
        var letters = reference.AsSpan();
        letters = letters[..Math.Max(0, letters.IndexOfAnyInRange('0', '9'))];
        return letters.Length is 0 or > 3 || letters.ContainsAnyExceptInRange('A', 'Z') ? null : MergedCells.ParseColumn(letters);
    }

    private static void AddHidden(DocumentFormat.OpenXml.Spreadsheet.Column column, List<(int First, int Last)> hidden)
    {
        if (column.Hidden?.Value == true)
            hidden.Add(((int)(column.Min?.Value ?? 1) - 1, (int)(column.Max?.Value ?? 1) - 1));
    }
}
