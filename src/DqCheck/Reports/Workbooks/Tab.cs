using ClosedXML.Excel;

namespace DqCheck.Reports.Workbooks;

/// <summary>A data tab: one header row, frozen and filtered, widths set, ids as text, printed landscape on pages as wide as the paper.</summary>
internal sealed class Tab
{
    private readonly IXLWorksheet _sheet;
    private readonly double[] _widths;
    private int _row = 1;

    public Tab(XLWorkbook workbook, string name, params ReadOnlySpan<(string Title, double Width)> columns)
    {
        _sheet = workbook.AddWorksheet(name);
        _widths = new double[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            _sheet.Cell(1, i + 1).SetValue(columns[i].Title);
            _sheet.Column(i + 1).Width = _widths[i] = columns[i].Width;
            _sheet.Column(i + 1).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText();
        }

        Look.Header(_sheet.Range(1, 1, 1, columns.Length));
        _sheet.Row(1).Height = 30;
        _sheet.SheetView.FreezeRows(1);
        Look.Print(_sheet);
        _sheet.PageSetup.SetRowsToRepeatAtTop(1, 1);
    }

    /// <summary>Adds a row of texts, dates, numbers and percentages.</summary>
    public void Add(params ReadOnlySpan<object?> cells)
    {
        _row++;
        for (var i = 0; i < cells.Length; i++) Cells.Set(_sheet.Cell(_row, i + 1), cells[i]);
        _sheet.Row(_row).Height = Cells.Height(cells, _widths);
    }

    /// <summary>Marks the last row so that it is not overlooked.</summary>
    public void Emphasise(XLColor colour) => _sheet.Range(_row, 1, _row, _widths.Length).Style.Fill.SetBackgroundColor(colour).Font.SetBold();

    /// <summary>Sets the filter once all rows stand, and colours severities by their word.</summary>
    public void Finish(int severityColumn = 0)
    {
        _sheet.Range(1, 1, Math.Max(_row, 2), _widths.Length).SetAutoFilter();
        if (severityColumn > 0) Look.Severities(_sheet.Range(2, severityColumn, Math.Max(_row, 2), severityColumn));
    }
}
