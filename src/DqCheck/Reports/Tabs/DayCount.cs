using DqCheck.Measures;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports.Tabs;

/// <summary>A number of days, shown with its unit: 12.2 days, 1 day.</summary>
internal readonly record struct DayCount(decimal Days)
{
    public bool IsWhole => Days == Math.Truncate(Days);

    /// <summary>The numerator of a figure, with its unit where it is a sum of days.</summary>
    public static object? Of(PublishedFigure? figure) =>
        figure is { Unit: Unit.Days, Numerator: { } days } ? new DayCount(days) : figure?.Numerator;
}
