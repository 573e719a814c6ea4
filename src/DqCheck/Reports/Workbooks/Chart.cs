namespace DqCheck.Reports.Workbooks;

/// <summary>A line chart over the rows of a tab, its first column along the axis.</summary>
/// <param name="Title">Above it.</param>
/// <param name="IsPercent">The axis is one of percentages.</param>
/// <param name="Tab">The tab with the numbers, its header in row 1.</param>
/// <param name="LastRow">The last row of the numbers.</param>
/// <param name="Series">Name and column (from 1) of each line.</param>
internal sealed record Chart(string Title, bool IsPercent, string Tab, int LastRow, IReadOnlyList<(string Name, int Column)> Series);
