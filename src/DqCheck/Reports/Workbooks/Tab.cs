namespace DqCheck.Reports.Workbooks;

/// <summary>A data tab: one list of columns, and the rows that they show.</summary>
/// <param name="Name">Of the tab.</param>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">From top to bottom.</param>
/// <param name="Block">Counts above them; null: none.</param>
internal sealed record Tab<TRow>(
    string Name,
    IReadOnlyList<TabColumn<TRow>> Columns,
    IEnumerable<TabRow<TRow>> Rows,
    CountBlock? Block = null
);
