using ClosedXML.Excel;

namespace DqCheck.Reports.Workbooks;

/// <summary>A column of a table.</summary>
/// <param name="Title">In the header.</param>
/// <param name="Cell">What it shows of a row: a text, date, number or percentage; null: a blank cell.</param>
internal record TableColumn<TRow>(string Title, Func<TRow, object?> Cell)
{
    /// <summary>The colour behind its cell of a row; null: none.</summary>
    public Func<TRow, XLColor?>? Colour { get; init; }

    /// <summary>It holds severities: each is coloured by its word.</summary>
    public bool IsSeverity { get; init; }
}
