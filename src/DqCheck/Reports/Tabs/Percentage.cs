using DqCheck.Measures;
using DqCheck.Publication;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports.Tabs;

/// <summary>A percentage as a number that sorts, rounded half away from zero, or down where it must not look better than it is.</summary>
internal readonly record struct Percentage(decimal Value, int Decimals)
{
    public static Percentage? From(Fraction fraction) => Create(fraction.Show(1));

    /// <summary>The value of a figure as its audience may see it: also a band, or whole days.</summary>
    public static object? GetValue(PublishedFigure figure) =>
        figure.Percentage is { } percentage ? Create(percentage)
        : figure.Exact is { } exact ? GetDays(exact)
        : figure.Band is { } band ? new NumberPlaceholder(band)
        : figure.MeanDays is { } days ? new DayCount(days)
        : figure.Unit == Unit.Days ? new NumberPlaceholder(RateBand.TooFew)
        : null;

    /// <summary>A number of days with its unit; null for other figures, whose value is the number itself.</summary>
    private static object? GetDays(Figure figure) =>
        figure is { Unit: Unit.Days, Value: { } days } ? new DayCount(Math.Round(days, 1, MidpointRounding.AwayFromZero)) : null;

    private static Percentage? Create((decimal Percent, int Decimals)? shown) =>
        shown is { } known ? new(known.Percent, known.Decimals) : null;

    public static Percentage? RoundDown(Fraction fraction) =>
        fraction.Percent is { } p ? new(Math.Round(p, 2, MidpointRounding.ToZero), 2) : null;
}
