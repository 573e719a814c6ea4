namespace DqCheck.Reports.Tabs;

/// <summary>A cell that leads to a row of another tab.</summary>
/// <param name="Text">The text of the cell.</param>
/// <param name="Tab">The name of the other tab.</param>
/// <param name="Key">The key of the first row to go to, such as a rule id; null for the top of the tab.</param>
internal sealed record CellLink(string Text, string Tab, string? Key = null)
{
    /// <summary>A link that shows the name of its tab.</summary>
    public static CellLink To(string tab, string? key = null) => new(tab, tab, key);
}
