using DqCheck.Measures;
using DqCheck.Publication;

namespace DqCheck.Reports.Figures;

/// <summary>Figures in tables of activity: made of rounded counts.</summary>
internal static class RoundedFigure
{
    /// <summary>A share or a count as its audience may see it; null where it cannot be computed.</summary>
    public static PublishedFigure? Of(Rounding rounding, Figure? figure)
    {
        if (figure is null || !rounding.IsOn)
            return figure is null ? null : new(figure, Shown.Exact, Shown.Exact);
        if (figure.Unit == Unit.Days)
            return new(figure, Shown.LeftOut, Shown.LeftOut);
        var upper = rounding.Number(figure.Numerator!.Value);
        if (figure.Denominator is not { } of)
            return new(Figure.Count(upper ?? 0), upper is null ? Shown.Few : Shown.Exact, Shown.Exact);
        var lower = rounding.Number(of);
        return new(
            Figure.Share(upper ?? 0, lower ?? 0),
            lower is null ? Shown.LeftOut
                : upper is null ? Shown.Few
                : Shown.Exact,
            lower is null ? Shown.Few : Shown.Exact
        );
    }

    /// <summary>A share of rounded counts; null where one of them is not shown.</summary>
    public static Fraction? Of(Rounding rounding, Fraction fraction) =>
        rounding.Share(fraction.Numerator, fraction.Denominator) is var (numerator, denominator) ? new(numerator, denominator) : null;
}
