using ClosedXML.Excel;

namespace DqCheck.Reports.Workbooks;

/// <summary>A data tab: one header row, frozen and filtered, widths set, ids as text, printed landscape on pages as wide as the paper; a few rows of counts can stand above.</summary>
internal sealed class Tab
{
    private readonly IXLWorksheet _sheet;
    private readonly double[] _widths;
    private readonly int _header;
    private int _row;

    public Tab(XLWorkbook workbook, string name, params ReadOnlySpan<(string Title, double Width)> columns)
        : this(workbook, name, null, columns)
    {
    }

    public Tab(XLWorkbook workbook, string name, CountBlock? block, params ReadOnlySpan<(string Title, double Width)> columns)
    {
        _sheet = workbook.AddWorksheet(name);
        _widths = new double[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            _sheet.Column(i + 1).Width = _widths[i] = columns[i].Width;
            _sheet.Column(i + 1).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText();
        }

        if (block is not null) Add(block);
        _header = ++_row;
        for (var i = 0; i < columns.Length; i++) _sheet.Cell(_header, i + 1).SetValue(columns[i].Title);
        Look.Header(_sheet.Range(_header, 1, _header, columns.Length));
        _sheet.Row(_header).Height = 30;
        _sheet.SheetView.FreezeRows(_header);
        Look.Print(_sheet);
        _sheet.PageSetup.SetRowsToRepeatAtTop(_header, _header);
    }

    private void Add(CountBlock block)
    {
        foreach (var sentence in block.Sentences)
        {
            _sheet.Cell(++_row, 1).SetValue(Look.Text(sentence)).Style.Alignment.SetWrapText(false);
            _sheet.Row(_row).Height = 15;
        }

        _row++;
        for (var i = 0; i < block.Titles.Count; i++) _sheet.Cell(_row, i + 1).SetValue(block.Titles[i]);
        Look.SmallHeader(_sheet.Range(_row, 1, _row, block.Titles.Count));
        foreach (var row in block.Rows) Add(row);
        _row++;
    }

    /// <summary>Adds a row of texts, dates, numbers and percentages.</summary>
    public void Add(params ReadOnlySpan<object?> cells)
    {
        _row++;
        for (var i = 0; i < cells.Length; i++) Cells.Set(_sheet.Cell(_row, i + 1), cells[i]);
        _sheet.Row(_row).Height = Cells.Height(cells, _widths);
    }

    /// <summary>Puts a colour behind one cell of the last row.</summary>
    public void Colour(int column, XLColor colour) => _sheet.Cell(_row, column).Style.Fill.SetBackgroundColor(colour);

    /// <summary>Marks the last row so that it is not overlooked.</summary>
    public void Emphasise(XLColor colour) => _sheet.Range(_row, 1, _row, _widths.Length).Style.Fill.SetBackgroundColor(colour).Font.SetBold();

    /// <summary>Sets the filter once all rows stand, and colours severities by their word.</summary>
    public void Finish(int severityColumn = 0)
    {
        _sheet.Range(_header, 1, Math.Max(_row, _header + 1), _widths.Length).SetAutoFilter();
        if (severityColumn > 0) Look.Severities(_sheet.Range(_header + 1, severityColumn, Math.Max(_row, _header + 1), severityColumn));
    }
}
