namespace DqCheck.Reports.Tabs;

/// <summary>A column of a data tab.</summary>
/// <param name="Title">The title in the header.</param>
/// <param name="Width">The width in characters.</param>
/// <param name="Cell">The value for a row: a text, date, number or percentage; null for a blank cell.</param>
/// <param name="Print">Whether it is printed; columns that are only for looking things up on the screen come last.</param>
internal sealed record TabColumn<TRow>(string Title, double Width, Func<TRow, object?> Cell, bool Print = true)
    : TableColumn<TRow>(Title, Cell)
{
    /// <summary>The value for a note; null for a blank cell.</summary>
    public Func<TabNote, string?>? Note { get; init; }
}
