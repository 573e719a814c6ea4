using ClosedXML.Excel;

namespace DqCheck.Reports.Workbooks;

/// <summary>A tab to be read from top to bottom: headings, sentences, small tables.</summary>
internal sealed class Page
{
    private readonly IXLWorksheet _sheet;
    private readonly double[] _widths;
    private int _row;

    public Page(Book workbook, string name, params ReadOnlySpan<double> widths)
    {
        _sheet = workbook.AddTab(name);
        _widths = widths.ToArray();
        for (var i = 0; i < widths.Length; i++)
        {
            _sheet.Column(i + 1).Width = widths[i];
            _sheet.Column(i + 1).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText();
        }

        _sheet.ShowGridLines = false;
        Look.Print(_sheet);
    }

    public void Title(string text)
    {
        _sheet.Cell(++_row, 1).SetValue(Look.Text(text)).Style.Font.SetBold().Font.SetFontSize(16).Alignment.SetWrapText(false);
        _sheet.Row(_row).Height = 26;
    }

    public void Heading(string text)
    {
        _row++;
        _sheet
            .Cell(++_row, 1)
            .SetValue(Look.Text(text))
            .Style.Font.SetBold()
            .Font.SetFontSize(12)
            .Font.SetFontColor(Look.Head)
            .Alignment.SetWrapText(false);
        _sheet.Row(_row).Height = 20;
    }

    /// <summary>A sentence across the page, on a colour if it matters.</summary>
    public void Sentence(string text, XLColor? colour = null)
    {
        var range = _sheet.Range(++_row, 1, _row, _widths.Length).Merge();
        range.FirstCell().SetValue(Look.Text(text)).Style.Alignment.SetWrapText();
        _sheet.Row(_row).Height = Cells.Height([text], [_widths.Sum()]);
        if (colour is not null)
            range.Style.Fill.SetBackgroundColor(colour).Font.SetBold();
    }

    /// <summary>Leaves rows of ordinary height free; the first of them.</summary>
    public int Room(int rows)
    {
        var first = _row + 1;
        for (var i = 0; i < rows; i++)
            _sheet.Row(++_row).Height = Cells.LineHeight;
        return first;
    }

    /// <summary>A table: its header, and a row for each of its rows.</summary>
    public void Table<TRow>(IReadOnlyList<TableColumn<TRow>> columns, IEnumerable<TRow> rows)
    {
        Header([.. columns.Select(c => c.Title)]);
        foreach (var row in rows)
        {
            Row([.. columns.Select(c => c.Cell(row))]);
            foreach (var (i, column) in columns.Index())
            {
                if (column.Colour?.Invoke(row) is { } colour)
                    _sheet.Cell(_row, i + 1).Style.Fill.SetBackgroundColor(colour);
            }
        }

        foreach (var (i, _) in columns.Index().Where(c => c.Item.IsSeverity))
            Look.Severities(_sheet.Range(1, i + 1, _row, i + 1));
    }

    public void Header(params ReadOnlySpan<string> titles)
    {
        _row++;
        for (var i = 0; i < titles.Length; i++)
            _sheet.Cell(_row, i + 1).SetValue(titles[i]);
        Look.Header(_sheet.Range(_row, 1, _row, titles.Length));
    }

    /// <summary>A row of texts, numbers and percentages.</summary>
    public void Row(params ReadOnlySpan<object?> cells)
    {
        _row++;
        for (var i = 0; i < cells.Length; i++)
        {
            Cells.Set(_sheet.Cell(_row, i + 1), cells[i]);
            if (cells[i] is string)
                _sheet.Cell(_row, i + 1).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetIndent(i > 0 ? 1 : 0);
        }

        _sheet.Row(_row).Height = Cells.Height(cells, _widths);
    }
}
