namespace DqCheck.Reports.Tabs;

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
)
{
    /// <summary>The number of columns that stay in view when scrolling to the right.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>The charts below the rows.</summary>
    public IReadOnlyList<Chart> Charts { get; init; } = [];

    /// <summary>The key by which a link finds a row, such as the rule of a finding; null where no link leads to the tab.</summary>
    public Func<TRow, string?>? Key { get; init; }
}
