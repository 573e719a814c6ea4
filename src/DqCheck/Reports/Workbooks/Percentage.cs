using DqCheck.Measures;
using DqCheck.Publication;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports.Workbooks;

/// <summary>A percentage as a number that sorts, rounded half away from zero, or down where it must not look better than it is.</summary>
internal readonly record struct Percentage(decimal Value, int Decimals)
{
    public static Percentage? From(Fraction fraction) =>
        fraction.Percent is { } p ? new(Math.Round(p, 1, MidpointRounding.AwayFromZero), 1) : null;

    /// <summary>The value of a figure: a percentage, or days with their unit; null where the value is the number itself.</summary>
    public static object? GetValue(Figure figure) =>
        figure.Unit switch
        {
            Unit.Percent => From(figure.Fraction!.Value),
            Unit.Days => figure.Value is { } days ? new DayCount(Math.Round(days, 1, MidpointRounding.AwayFromZero)) : null,
            _ => null,
        };

    /// <summary>The value of a figure as its audience may see it: also a band, or whole days.</summary>
    public static object? GetValue(PublishedFigure figure) =>
        figure.Exact is { } exact ? GetValue(exact)
        : figure.Band is { } band ? new NumberPlaceholder(band)
        : figure.MeanDays is { } days ? new DayCount(days)
        : figure.Unit == Unit.Days ? new NumberPlaceholder(RateBand.TooFew)
        : null;

    public static Percentage? RoundDown(Fraction fraction) =>
        fraction.Percent is { } p ? new(Math.Round(p, 2, MidpointRounding.ToZero), 2) : null;
}
