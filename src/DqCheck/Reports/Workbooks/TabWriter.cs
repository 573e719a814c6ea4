using ClosedXML.Excel;
using DqCheck.Reports.Tabs;

namespace DqCheck.Reports.Workbooks;

/// <summary>
/// Writes a data tab: one header row, frozen and filtered, with widths set, ids as text, printed landscape at the width of the page. Rows
/// of counts can come before the header.
/// </summary>
internal sealed class TabWriter
{
    private const double SentenceWidth = 170;

    private const int MostFrozen = 14;

    private readonly WorkbookWriter _workbook;
    private readonly IXLWorksheet _sheet;
    private readonly double[] _widths;
    private readonly TemplateRows _alike;

    /// <summary>The first row with each combination of cell kinds and colours.</summary>
    private readonly Dictionary<string, int> _models = [];

    /// <summary>The colours used; the first stands for none.</summary>
    private readonly List<Tone?> _colours = [null];
    private int _row;

    private TabWriter(WorkbookWriter workbook, string name, double[] widths)
    {
        _workbook = workbook;
        _sheet = workbook.AddTab(name);
        _alike = workbook.GetRows(_sheet);
        _widths = widths;
        for (var i = 0; i < widths.Length; i++)
        {
            _sheet.Column(i + 1).Width = widths[i];
            _sheet.Column(i + 1).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText();
        }
    }

    public static void Write<TRow>(WorkbookWriter workbook, Tab<TRow> tab)
    {
        var writer = new TabWriter(workbook, tab.Name, [.. tab.Columns.Select(c => c.Width)]);
        if (tab.Block is not null)
            writer.WriteBlock(tab.Block);
        var header = writer.WriteHeader([.. tab.Columns.Select(c => c.Title)], tab.FrozenColumns);
        var coloured = tab.Columns.Any(c => c.Colour is not null);
        var alignment = new TitleAlignment(tab.Columns.Count);
        foreach (var row in tab.Rows)
        {
            object?[] cells = [.. tab.Columns.Select(row.Cell)];
            alignment.Add(cells);
            writer.WriteRow(cells, coloured ? [.. tab.Columns.Select(row.Colour)] : [], row.Emphasis);
            if (tab.Key is { } key && row.Key(key) is { } target)
                workbook.Links.AddTarget(tab.Name, target, writer._row);
        }

        if (tab.Charts.Count > 0)
            workbook.Charts.Add(new(tab.Name, header, writer._row, writer._widths, tab.Charts));
        alignment.Apply(writer._sheet, header);
        writer.SetPrintArea(header, [.. tab.Columns.Select(c => c.Print)]);
        writer.SetFilter(header, [.. tab.Columns.Select(c => c.IsSeverity)]);
    }

    private void WriteBlock(CountBlock block)
    {
        // As many columns as can be read at once.
        var across = Math.Max(1, _widths.Index().TakeWhile(w => _widths.Take(w.Index + 1).Sum() <= SentenceWidth).Count());
        foreach (var sentence in block.Sentences)
        {
            _sheet.Range(++_row, 1, _row, across).Merge().FirstCell().SetText(sentence).Style.Alignment.SetWrapText();
            _sheet.Row(_row).Height = CellWriter.GetHeight([sentence], [_widths.Take(across).Sum()]);
        }

        if (block.Titles.Count > 0)
        {
            _row++;
            Format([.. block.Titles], [], null);
            WorkbookStyle.StyleSmallHeader(_sheet.Range(_row, 1, _row, block.Titles.Count));
            var alignment = new TitleAlignment(block.Titles.Count);
            foreach (var row in block.Rows)
                alignment.Add(row);
            alignment.Apply(_sheet, _row);
        }

        foreach (var row in block.Rows)
            WriteRow(row, [], null);
        _row++;
    }

    /// <summary>Writes the header and returns its row.</summary>
    private int WriteHeader(string[] titles, int frozenColumns)
    {
        var header = ++_row;
        for (var i = 0; i < titles.Length; i++)
            _sheet.Cell(header, i + 1).SetText(titles[i]);
        WorkbookStyle.StyleHeader(_sheet.Range(header, 1, header, titles.Length));
        _sheet.Row(header).Height = Math.Max(2 * CellWriter.LineHeight, CellWriter.GetHeight(titles, _widths));
        // Frozen rows must leave room to scroll the rest.
        if (header <= MostFrozen)
            _sheet.SheetView.Freeze(header, frozenColumns);
        else if (frozenColumns > 0)
            _sheet.SheetView.FreezeColumns(frozenColumns);
        _sheet.PageSetup.SetRowsToRepeatAtTop(header, header);
        return header;
    }

    private void WriteRow(object?[] cells, Tone?[] colours, Tone? emphasis)
    {
        _row++;
        foreach (var (i, cell) in cells.Index())
        {
            if (cell is CellLink link)
                _workbook.Links.Add(_sheet.Name, _row, i + 1, link);
        }

        var key = CreateKey(cells, colours, emphasis);
        if (_models.TryGetValue(key, out var model))
        {
            _alike.Add(_row, model, cells, CellWriter.GetHeight(cells, _widths));
            return;
        }

        _models.Add(key, _row);
        Format(cells, colours, emphasis);
    }

    /// <summary>Rows with the same key differ only in their texts and numbers.</summary>
    private string CreateKey(object?[] cells, Tone?[] colours, Tone? emphasis)
    {
        Span<char> key = stackalloc char[cells.Length + colours.Length + 1];
        for (var i = 0; i < cells.Length; i++)
            key[i] = (char)('a' + CellWriter.GetKind(cells[i]));
        for (var i = 0; i < colours.Length; i++)
            key[cells.Length + i] = GetColourNumber(colours[i]);
        key[^1] = GetColourNumber(emphasis);
        return new(key);
    }

    private char GetColourNumber(Tone? colour)
    {
        if (colour is null)
            return '0';
        if (!_colours.Contains(colour))
            _colours.Add(colour);
        return (char)('0' + _colours.IndexOf(colour));
    }

    private void Format(object?[] cells, Tone?[] colours, Tone? emphasis)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = _sheet.Cell(_row, i + 1);
            CellWriter.Write(cell, cells[i]);
            // Text or a date directly after a number would run into it.
            if (i > 0 && CellWriter.IsLeftAligned(cells[i]) && CellWriter.IsRightAligned(cells[i - 1]))
                cell.Style.Alignment.SetIndent(1);
        }

        if (emphasis is { } known)
            _sheet.Range(_row, 1, _row, _widths.Length).Style.Fill.SetBackgroundColor(WorkbookStyle.GetColour(known)).Font.SetBold();
        foreach (var (i, colour) in colours.Index())
        {
            if (colour is { } tone)
                _sheet.Cell(_row, i + 1).Style.Fill.SetBackgroundColor(WorkbookStyle.GetColour(tone));
        }

        _sheet.Row(_row).Height = CellWriter.GetHeight(cells, _widths);
    }

    private void SetPrintArea(int header, bool[] print)
    {
        _sheet.PageSetup.PrintAreas.Add(1, 1, Math.Max(_row, header), Array.LastIndexOf(print, true) + 1);
    }

    private void SetFilter(int header, bool[] severities)
    {
        var last = Math.Max(_row, header + 1);
        _sheet.Range(header, 1, last, _widths.Length).SetAutoFilter();
        foreach (var (i, _) in severities.Index().Where(s => s.Item))
            WorkbookStyle.StyleSeverities(_sheet.Range(header + 1, i + 1, last, i + 1));
    }
}
