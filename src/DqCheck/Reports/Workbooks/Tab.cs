using ClosedXML.Excel;

namespace DqCheck.Reports.Workbooks;

/// <summary>
/// A data tab: one header row, frozen and filtered, widths set, ids as text, printed landscape on pages as wide as the paper; a few rows of
/// counts can stand above.
/// </summary>
internal sealed class Tab
{
    private const double SentenceWidth = 170;

    private const int MostFrozen = 14;

    private readonly IXLWorksheet _sheet;
    private readonly double[] _widths;
    private readonly int _header;
    private readonly RowsAlike _alike;

    /// <summary>The first row of each sequence of kinds of cells.</summary>
    private readonly Dictionary<string, int> _models = [];
    private string _kinds = "";
    private int _row;

    public Tab(Book workbook, string name, params ReadOnlySpan<(string Title, double Width)> columns)
        : this(workbook, name, null, columns) { }

    public Tab(Book workbook, string name, CountBlock? block, params ReadOnlySpan<(string Title, double Width)> columns)
    {
        _sheet = workbook.AddTab(name);
        _alike = workbook.RowsOf(_sheet);
        _widths = new double[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            _sheet.Column(i + 1).Width = _widths[i] = columns[i].Width;
            _sheet.Column(i + 1).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText();
        }

        if (block is not null)
            Add(block);
        _header = ++_row;
        for (var i = 0; i < columns.Length; i++)
            _sheet.Cell(_header, i + 1).SetValue(columns[i].Title);
        Look.Header(_sheet.Range(_header, 1, _header, columns.Length));
        _sheet.Row(_header).Height = Math.Max(2 * Cells.LineHeight, Cells.Height([.. columns.ToArray().Select(c => c.Title)], _widths));
        // What is frozen must leave room to scroll the rest.
        if (_header <= MostFrozen)
            _sheet.SheetView.FreezeRows(_header);
        Look.Print(_sheet);
        _sheet.PageSetup.SetRowsToRepeatAtTop(_header, _header);
    }

    private void Add(CountBlock block)
    {
        // As wide as can be read at once.
        var across = Math.Max(1, _widths.Index().TakeWhile(w => _widths.Take(w.Index + 1).Sum() <= SentenceWidth).Count());
        foreach (var sentence in block.Sentences)
        {
            _sheet.Range(++_row, 1, _row, across).Merge().FirstCell().SetValue(Look.Text(sentence)).Style.Alignment.SetWrapText();
            _sheet.Row(_row).Height = Cells.Height([sentence], [_widths.Take(across).Sum()]);
        }

        if (block.Titles.Count > 0)
        {
            Add([.. block.Titles]);
            Look.SmallHeader(LastRow(block.Titles.Count));
            if (block.Rows.Count > 0)
                AlignTitles(_row, block.Rows[0]);
        }

        foreach (var row in block.Rows)
            Add(row);
        _row++;
    }

    /// <summary>Adds a row of texts, dates, numbers and percentages.</summary>
    public void Add(params ReadOnlySpan<object?> cells)
    {
        if (_row == _header)
            AlignTitles(_header, cells);
        _row++;
        _kinds = KindsOf(cells);
        if (_models.TryGetValue(_kinds, out var model))
        {
            _alike.Add(_row, model, cells, Cells.Height(cells, _widths));
            return;
        }

        _models.Add(_kinds, _row);
        Write(cells);
    }

    private static string KindsOf(ReadOnlySpan<object?> cells)
    {
        Span<char> kinds = stackalloc char[cells.Length];
        for (var i = 0; i < cells.Length; i++)
            kinds[i] = (char)('a' + Cells.KindOf(cells[i]));
        return new(kinds);
    }

    private void Write(ReadOnlySpan<object?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            Cells.Set(_sheet.Cell(_row, i + 1), cells[i]);
            // A text or date behind a number would stick to it.
            if (i > 0 && cells[i] is string { Length: > 0 } or DateOnly && Cells.IsRight(cells[i - 1]))
                _sheet.Cell(_row, i + 1).Style.Alignment.SetIndent(1);
        }

        _sheet.Row(_row).Height = Cells.Height(cells, _widths);
    }

    /// <summary>The last row, to be made unlike any other.</summary>
    private IXLRange LastRow(int columns)
    {
        if (_alike.TakeBack(_row) is { } cells)
            Write(cells);
        else if (_models.GetValueOrDefault(_kinds) == _row)
            _models.Remove(_kinds);
        return _sheet.Range(_row, 1, _row, columns);
    }

    /// <summary>A title stands above its numbers.</summary>
    private void AlignTitles(int row, ReadOnlySpan<object?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (Cells.IsRight(cells[i]))
                _sheet.Cell(row, i + 1).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
            else if (i > 0 && Cells.IsRight(cells[i - 1]))
                _sheet.Cell(row, i + 1).Style.Alignment.SetIndent(1);
        }
    }

    /// <summary>Puts a colour behind one cell of the last row.</summary>
    public void Colour(int column, XLColor colour) => LastRow(_widths.Length).Cell(1, column).Style.Fill.SetBackgroundColor(colour);

    /// <summary>Marks the last row so that it is not overlooked.</summary>
    public void Emphasise(XLColor colour) => LastRow(_widths.Length).Style.Fill.SetBackgroundColor(colour).Font.SetBold();

    /// <summary>Sets the filter once all rows stand, and colours severities by their word.</summary>
    /// <param name="severityColumn">The column with severities; 0: none.</param>
    /// <param name="printed">How many of its columns go on paper; 0: all. The others are for looking things up on the screen.</param>
    public void Finish(int severityColumn = 0, int printed = 0)
    {
        if (printed > 0)
            _sheet.PageSetup.PrintAreas.Add(1, 1, Math.Max(_row, _header), printed);
        _sheet.Range(_header, 1, Math.Max(_row, _header + 1), _widths.Length).SetAutoFilter();
        if (severityColumn > 0)
            Look.Severities(_sheet.Range(_header + 1, severityColumn, Math.Max(_row, _header + 1), severityColumn));
    }
}
