using DqCheck.Measures;
using DqCheck.Publication;

namespace DqCheck.Reports.Figures;

/// <summary>Creates the figures of activity tables from rounded counts.</summary>
internal static class RoundedFigure
{
    /// <summary>A share or count as the audience may see it; null where it cannot be computed.</summary>
    public static PublishedFigure? Create(Rounding rounding, Figure? figure)
    {
        if (figure is null || !rounding.IsOn)
            return figure is null ? null : new(figure, NumberVisibility.Exact, NumberVisibility.Exact);
        if (figure.Unit == Unit.Days)
            return new(figure, NumberVisibility.Withheld, NumberVisibility.Withheld);
        var upper = rounding.Round(figure.Numerator!.Value);
        if (figure.Denominator is not { } of)
            return new(Figure.Count(upper ?? 0), upper is null ? NumberVisibility.Few : NumberVisibility.Exact, NumberVisibility.Exact);
        var lower = rounding.Round(of);
        return new(
            Figure.Share(upper ?? 0, lower ?? 0),
            lower is null ? NumberVisibility.Withheld
                : upper is null ? NumberVisibility.Few
                : NumberVisibility.Exact,
            lower is null ? NumberVisibility.Few : NumberVisibility.Exact
        );
    }

    /// <summary>A share of rounded counts; null where one of them is not shown.</summary>
    public static Fraction? Create(Rounding rounding, Fraction fraction) =>
        rounding.RoundShare(fraction.Numerator, fraction.Denominator) is var (numerator, denominator) ? new(numerator, denominator) : null;
}
