using ClosedXML.Excel;
using DqCheck.Reports.Tabs;

namespace DqCheck.Reports.Workbooks;

/// <inheritdoc cref="IPageWriter"/>
internal sealed class WorkbookPage : IPageWriter
{
    private readonly WorkbookWriter _workbook;
    private readonly IXLWorksheet _sheet;
    private readonly double[] _widths;
    private int _row;

    private WorkbookPage(WorkbookWriter workbook, string name, double[] widths)
    {
        _workbook = workbook;
        _sheet = workbook.AddTab(name);
        _widths = widths;
        for (var i = 0; i < widths.Length; i++)
        {
            _sheet.Column(i + 1).Width = widths[i];
            _sheet.Column(i + 1).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText();
        }

        _sheet.ShowGridLines = false;
    }

    /// <summary>Adds a tab with the column widths of its widest table.</summary>
    public static WorkbookPage Add<TRow>(WorkbookWriter workbook, string name, IReadOnlyList<TabColumn<TRow>> columns) =>
        new(workbook, name, [.. columns.Select(c => c.Width)]);

    /// <summary>Prints what has been added so far on one page.</summary>
    public void PrintOnOnePage()
    {
        _sheet.PageSetup.PrintAreas.Add(1, 1, _row, _widths.Length);
        _sheet.PageSetup.PagesTall = 1;
        _sheet.PageSetup.CenterHorizontally = true;
    }

    public void AddTitle(string text)
    {
        _sheet.Cell(++_row, 1).SetText(text).Style.Font.SetBold().Font.SetFontSize(16).Alignment.SetWrapText(false);
        _sheet.Row(_row).Height = 26;
    }

    public void AddHeading(string text)
    {
        _row++;
        _sheet
            .Cell(++_row, 1)
            .SetText(text)
            .Style.Font.SetBold()
            .Font.SetFontSize(12)
            .Font.SetFontColor(WorkbookStyle.HeaderColour)
            .Alignment.SetWrapText(false);
        _sheet.Row(_row).Height = 20;
    }

    /// <summary>Adds a sentence across the page, on a colour if it matters.</summary>
    public void AddSentence(string text, Tone? tone = null)
    {
        var range = _sheet.Range(++_row, 1, _row, _widths.Length).Merge();
        range.FirstCell().SetText(text).Style.Alignment.SetWrapText();
        _sheet.Row(_row).Height = CellWriter.GetHeight([text], [_widths.Sum()]);
        if (tone is { } known)
            range.Style.Fill.SetBackgroundColor(WorkbookStyle.GetColour(known)).Font.SetBold();
    }

    /// <summary>Adds a table: its header, and a row for each item.</summary>
    public void Table<TRow>(IReadOnlyList<TableColumn<TRow>> columns, IEnumerable<TRow> rows)
    {
        var header = ++_row;
        for (var i = 0; i < columns.Count; i++)
            _sheet.Cell(header, i + 1).SetText(columns[i].Title);
        WorkbookStyle.StyleHeader(_sheet.Range(header, 1, header, columns.Count));
        _sheet.Row(header).Height = CellWriter.GetHeight([.. columns.Select(c => c.Title)], _widths);
        var alignment = new TitleAlignment(columns.Count);
        foreach (var row in rows)
        {
            object?[] cells = [.. columns.Select(c => c.Cell(row))];
            alignment.Add(cells);
            AddRow(cells);
            foreach (var (i, column) in columns.Index())
            {
                if (column.Colour?.Invoke(row) is { } tone)
                    _sheet.Cell(_row, i + 1).Style.Fill.SetBackgroundColor(WorkbookStyle.GetColour(tone));
            }
        }

        alignment.Apply(_sheet, header);
        foreach (var (i, _) in columns.Index().Where(c => c.Item.IsSeverity))
            WorkbookStyle.StyleSeverities(_sheet.Range(header, i + 1, _row, i + 1));
    }

    /// <summary>Adds a row of texts, links, numbers and percentages.</summary>
    public void AddRow(params ReadOnlySpan<object?> cells)
    {
        _row++;
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = _sheet.Cell(_row, i + 1);
            CellWriter.Write(cell, cells[i]);
            if (cells[i] is CellLink link)
                _workbook.Links.Add(_sheet.Name, _row, i + 1, link);
            if (CellWriter.IsLeftAligned(cells[i]))
                cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left)
                    .Alignment.SetIndent(i > 0 && CellWriter.IsRightAligned(cells[i - 1]) ? 1 : 0);
        }

        _sheet.Row(_row).Height = CellWriter.GetHeight(cells, _widths);
    }
}
