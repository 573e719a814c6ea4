using ClosedXML.Excel;

namespace DqCheck.Reports.Workbooks;

/// <summary>A row of a data tab: data, or a note.</summary>
internal sealed class TabRow<TRow>
{
    private readonly TRow? _data;
    private readonly TabNote? _note;

    /// <param name="data">What the columns show.</param>
    /// <param name="emphasis">The colour of a row that must not be overlooked; null: a row like others.</param>
    public TabRow(TRow data, XLColor? emphasis = null)
    {
        _data = data;
        Emphasis = emphasis;
    }

    /// <param name="note">What the columns for notes show.</param>
    /// <param name="emphasis">The colour of a row that must not be overlooked; null: a row like others.</param>
    public TabRow(TabNote note, XLColor? emphasis = null)
    {
        _note = note;
        Emphasis = emphasis;
    }

    public XLColor? Emphasis { get; }

    /// <summary>What a column shows of it.</summary>
    public object? Cell(TabColumn<TRow> column) => _note is null ? column.Cell(_data!) : column.Note?.Invoke(_note);

    /// <summary>The colour behind its cell in a column; null: none.</summary>
    public XLColor? Colour(TabColumn<TRow> column) => _note is null ? column.Colour?.Invoke(_data!) : null;
}
