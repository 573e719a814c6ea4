using ClosedXML.Excel;

namespace DqCheck.Reports.Workbooks;

/// <summary>Aligns the titles of a table with what is below them: to the right above numbers.</summary>
/// <param name="columns">The number of columns.</param>
internal sealed class TitleAlignment(int columns)
{
    private readonly bool[] _hasNumbers = new bool[columns];

    /// <summary>Looks at the cells of a row.</summary>
    public void Add(ReadOnlySpan<object?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
            _hasNumbers[i] |= CellWriter.IsRightAligned(cells[i]);
    }

    /// <summary>Aligns the titles; text after a column of numbers keeps a distance from them.</summary>
    public void Apply(IXLWorksheet sheet, int row)
    {
        for (var i = 0; i < _hasNumbers.Length; i++)
        {
            var alignment = sheet.Cell(row, i + 1).Style.Alignment;
            if (_hasNumbers[i])
                alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
            else if (i > 0 && _hasNumbers[i - 1])
                alignment.SetIndent(1);
        }
    }
}
