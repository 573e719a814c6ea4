using DqCheck.Reports.Tabs;

namespace DqCheck.Reports.Workbooks;

/// <summary>The charts of a tab, and where their numbers are.</summary>
/// <param name="Tab">The name of the tab.</param>
/// <param name="Header">The row of its header, with the first numbers below.</param>
/// <param name="LastRow">The last row with numbers.</param>
/// <param name="Widths">The widths of its columns, in characters.</param>
/// <param name="Charts">The charts.</param>
internal sealed record ChartPlace(string Tab, int Header, int LastRow, IReadOnlyList<double> Widths, IReadOnlyList<Chart> Charts);
