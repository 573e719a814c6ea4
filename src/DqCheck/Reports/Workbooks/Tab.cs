namespace DqCheck.Reports.Workbooks;

/// <summary>A data tab: its columns and rows.</summary>
/// <param name="Name">The name of the tab.</param>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">From top to bottom.</param>
/// <param name="Block">Counts above the rows; null for none.</param>
internal sealed record Tab<TRow>(
    string Name,
    IReadOnlyList<TabColumn<TRow>> Columns,
    IEnumerable<TabRow<TRow>> Rows,
    CountBlock? Block = null
);
