namespace DqCheck.Reports.Tabs;

/// <summary>A column of a table.</summary>
/// <param name="Title">The title in the header.</param>
/// <param name="Cell">The value for a row: a text, date, number or percentage; null for a blank cell.</param>
internal record TableColumn<TRow>(string Title, Func<TRow, object?> Cell)
{
    /// <summary>The background colour of the cell for a row; null for none.</summary>
    public Func<TRow, Tone?>? Colour { get; init; }

    /// <summary>Whether it is there for people who type into a workbook: the HTML report shows only what they have typed.</summary>
    public bool IsForTyping { get; init; }

    /// <summary>Whether it holds severities, each coloured by its word.</summary>
    public bool IsSeverity { get; init; }
}
