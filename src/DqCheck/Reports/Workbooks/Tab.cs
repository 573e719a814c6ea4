using ClosedXML.Excel;

namespace DqCheck.Reports.Workbooks;

/// <summary>A data tab: one header row, frozen and filtered, widths set, ids as text, printed landscape on pages as wide as the paper.</summary>
internal sealed class Tab
{
    private readonly IXLWorksheet _sheet;
    private readonly int _columns;
    private int _row = 1;

    public Tab(XLWorkbook workbook, string name, params ReadOnlySpan<(string Title, double Width)> columns)
    {
        _sheet = workbook.AddWorksheet(name);
        _columns = columns.Length;
        for (var i = 0; i < columns.Length; i++)
        {
            _sheet.Cell(1, i + 1).SetValue(columns[i].Title);
            _sheet.Column(i + 1).Width = columns[i].Width;
            _sheet.Column(i + 1).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText(columns[i].Width >= 20);
        }

        Look.Header(_sheet.Range(1, 1, 1, columns.Length));
        _sheet.SheetView.FreezeRows(1);
        Look.Print(_sheet);
        _sheet.PageSetup.SetRowsToRepeatAtTop(1, 1);
    }

    /// <summary>Adds a row: text stays text, dates are dates, numbers numbers.</summary>
    public void Add(params ReadOnlySpan<object?> cells)
    {
        _row++;
        for (var i = 0; i < cells.Length; i++) Set(_sheet.Cell(_row, i + 1), cells[i]);
    }

    /// <summary>Marks the last row so that it is not overlooked.</summary>
    public void Emphasise(XLColor colour) => _sheet.Range(_row, 1, _row, _columns).Style.Fill.SetBackgroundColor(colour).Font.SetBold();

    /// <summary>Sets the filter once all rows stand, and colours severities by their word.</summary>
    public void Finish(int severityColumn = 0)
    {
        _sheet.Range(1, 1, Math.Max(_row, 2), _columns).SetAutoFilter();
        if (severityColumn > 0) Look.Severities(_sheet.Range(2, severityColumn, Math.Max(_row, 2), severityColumn));
    }

    private static void Set(IXLCell cell, object? value)
    {
        switch (value)
        {
            case null or "": break;
            case DateOnly date:
                cell.SetValue(date.ToDateTime(default)).Style.DateFormat.SetFormat("dd/mm/yyyy");
                break;
            case int or long or decimal:
                cell.SetValue(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            default:
                cell.SetValue(Look.Text((string)value));
                break;
        }
    }
}
