namespace DqCheck.Reports.Workbooks;

/// <summary>A line chart of columns of a tab, with the first column as its axis.</summary>
/// <param name="Title">The title above the chart.</param>
/// <param name="IsPercent">Whether the axis shows percentages.</param>
/// <param name="Tab">The tab with the numbers, whose header is in row 1.</param>
/// <param name="LastRow">The last row with numbers.</param>
/// <param name="Series">Name and column (from 1) of each line.</param>
internal sealed record Chart(string Title, bool IsPercent, string Tab, int LastRow, IReadOnlyList<(string Name, int Column)> Series);
