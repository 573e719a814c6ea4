using ClosedXML.Excel;

namespace DqCheck.Reports.Workbooks;

/// <summary>A tab to read from top to bottom: headings, sentences, small tables.</summary>
internal sealed class PageSetup
{
    private readonly IXLWorksheet _sheet;
    private readonly double[] _widths;
    private int _row;

    public PageSetup(WorkbookWriter workbook, string name, params ReadOnlySpan<double> widths)
    {
        _sheet = workbook.AddTab(name);
        _widths = widths.ToArray();
        for (var i = 0; i < widths.Length; i++)
        {
            _sheet.Column(i + 1).Width = widths[i];
            _sheet.Column(i + 1).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText();
        }

        _sheet.ShowGridLines = false;
        WorkbookStyle.SetPrintLayout(_sheet);
    }

    public void AddTitle(string text)
    {
        _sheet
            .Cell(++_row, 1)
            .SetValue(WorkbookStyle.CleanText(text))
            .Style.Font.SetBold()
            .Font.SetFontSize(16)
            .Alignment.SetWrapText(false);
        _sheet.Row(_row).Height = 26;
    }

    public void AddHeading(string text)
    {
        _row++;
        _sheet
            .Cell(++_row, 1)
            .SetValue(WorkbookStyle.CleanText(text))
            .Style.Font.SetBold()
            .Font.SetFontSize(12)
            .Font.SetFontColor(WorkbookStyle.HeaderColour)
            .Alignment.SetWrapText(false);
        _sheet.Row(_row).Height = 20;
    }

    /// <summary>Adds a sentence across the page, on a colour if it matters.</summary>
    public void AddSentence(string text, XLColor? colour = null)
    {
        var range = _sheet.Range(++_row, 1, _row, _widths.Length).Merge();
        range.FirstCell().SetValue(WorkbookStyle.CleanText(text)).Style.Alignment.SetWrapText();
        _sheet.Row(_row).Height = CellWriter.GetHeight([text], [_widths.Sum()]);
        if (colour is not null)
            range.Style.Fill.SetBackgroundColor(colour).Font.SetBold();
    }

    /// <summary>Leaves rows of ordinary height free and returns the first of them.</summary>
    public int ReserveRows(int rows)
    {
        var first = _row + 1;
        for (var i = 0; i < rows; i++)
            _sheet.Row(++_row).Height = CellWriter.LineHeight;
        return first;
    }

    /// <summary>Adds a table: its header, and a row for each item.</summary>
    public void Table<TRow>(IReadOnlyList<TableColumn<TRow>> columns, IEnumerable<TRow> rows)
    {
        AddHeader([.. columns.Select(c => c.Title)]);
        foreach (var row in rows)
        {
            AddRow([.. columns.Select(c => c.Cell(row))]);
            foreach (var (i, column) in columns.Index())
            {
                if (column.Colour?.Invoke(row) is { } colour)
                    _sheet.Cell(_row, i + 1).Style.Fill.SetBackgroundColor(colour);
            }
        }

        foreach (var (i, _) in columns.Index().Where(c => c.Item.IsSeverity))
            WorkbookStyle.StyleSeverities(_sheet.Range(1, i + 1, _row, i + 1));
    }

    public void AddHeader(params ReadOnlySpan<string> titles)
    {
        _row++;
        for (var i = 0; i < titles.Length; i++)
            _sheet.Cell(_row, i + 1).SetValue(titles[i]);
        WorkbookStyle.StyleHeader(_sheet.Range(_row, 1, _row, titles.Length));
    }

    /// <summary>Adds a row of texts, numbers and percentages.</summary>
    public void AddRow(params ReadOnlySpan<object?> cells)
    {
        _row++;
        for (var i = 0; i < cells.Length; i++)
        {
            CellWriter.Write(_sheet.Cell(_row, i + 1), cells[i]);
            if (cells[i] is string)
                _sheet.Cell(_row, i + 1).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetIndent(i > 0 ? 1 : 0);
        }

        _sheet.Row(_row).Height = CellWriter.GetHeight(cells, _widths);
    }
}
