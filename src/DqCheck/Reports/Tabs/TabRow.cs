namespace DqCheck.Reports.Tabs;

/// <summary>A row of a data tab: data, or a note.</summary>
internal sealed class TabRow<TRow>
{
    private readonly TRow? _data;
    private readonly TabNote? _note;

    /// <param name="data">The data that the columns show.</param>
    /// <param name="emphasis">The colour of a row that must stand out; null for an ordinary row.</param>
    public TabRow(TRow data, Tone? emphasis = null)
    {
        _data = data;
        Emphasis = emphasis;
    }

    /// <param name="note">The note that the columns for notes show.</param>
    /// <param name="emphasis">The colour of a row that must stand out; null for an ordinary row.</param>
    public TabRow(TabNote note, Tone? emphasis = null)
    {
        _note = note;
        Emphasis = emphasis;
    }

    public Tone? Emphasis { get; }

    /// <summary>The cell of the row in a column.</summary>
    public object? Cell(TabColumn<TRow> column) => _note is null ? column.Cell(_data!) : column.Note?.Invoke(_note);

    /// <summary>The key by which a link finds the row; null for a note.</summary>
    public string? Key(Func<TRow, string?> key) => _note is null ? key(_data!) : null;

    /// <summary>The background colour of the cell in a column; null for none.</summary>
    public Tone? Colour(TabColumn<TRow> column) => _note is null ? column.Colour?.Invoke(_data!) : null;
}
