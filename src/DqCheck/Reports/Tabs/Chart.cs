namespace DqCheck.Reports.Tabs;

/// <summary>A line chart of columns of a tab, with the first column as its axis.</summary>
/// <param name="Title">The title above the chart.</param>
/// <param name="LowestPercent">The lowest percentage among its numbers, as a fraction; null where they are counts.</param>
/// <param name="Series">Name and column (from 0) of each line.</param>
internal sealed record Chart(string Title, double? LowestPercent, IReadOnlyList<(string Name, int Column)> Series)
{
    /// <summary>
    /// Where the axis of percentages begins: the next step below the lowest, so that the lines fill the chart; null for counts, which begin
    /// at 0.
    /// </summary>
    public double? AxisFrom => LowestPercent is { } lowest ? Math.Max(0, (Math.Ceiling(Math.Round(lowest / Step, 6)) - 1) * Step) : null;

    /// <summary>The distance of two lines of the grid.</summary>
    public double Step =>
        LowestPercent switch
        {
            >= 0.96 => 0.01,
            >= 0.8 => 0.05,
            >= 0.5 => 0.1,
            _ => 0.2,
        };
}
