namespace DqCheck.Reports.Workbooks;

/// <summary>A column of a data tab.</summary>
/// <param name="Title">In the header.</param>
/// <param name="Width">In characters.</param>
/// <param name="Cell">What it shows of a row: a text, date, number or percentage; null: a blank cell.</param>
/// <param name="Print">It goes on paper; columns for looking things up on the screen do not, and stand last.</param>
internal sealed record TabColumn<TRow>(string Title, double Width, Func<TRow, object?> Cell, bool Print = true)
    : TableColumn<TRow>(Title, Cell)
{
    /// <summary>What it shows of a note; null: a blank cell.</summary>
    public Func<TabNote, string?>? Note { get; init; }
}
