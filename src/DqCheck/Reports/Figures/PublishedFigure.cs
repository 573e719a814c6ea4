using System.Globalization;
using DqCheck.Measures;

namespace DqCheck.Reports.Figures;

/// <summary>A figure as its audience may see it.</summary>
/// <param name="Figure">The exact figure. Only those of its numbers that are <see cref="NumberVisibility.Exact"/> may be written.</param>
/// <param name="Upper">How the numerator or count, and with it the value, is published.</param>
/// <param name="Lower">How the denominator is published.</param>
internal sealed record PublishedFigure(Figure Figure, NumberVisibility Upper, NumberVisibility Lower)
{
    private const string FewText = "1 to 4";

    private const string AllButFewText = "all but 1 to 4";

    private const string WithheldText = "left out";

    public bool IsExact => Upper == NumberVisibility.Exact && Lower == NumberVisibility.Exact;

    public long? Numerator => Upper == NumberVisibility.Exact ? Figure.Numerator : null;

    public long? Denominator => Lower == NumberVisibility.Exact ? Figure.Denominator : null;

    /// <summary>The value for programs: 4 decimals, half away from zero.</summary>
    public decimal? Rounded => Upper == NumberVisibility.Exact ? Figure.Rounded : null;

    /// <summary>The percentage as a fraction; null where it is not published or the figure is no percentage.</summary>
    public Fraction? Fraction => IsExact ? Figure.Fraction : null;

    /// <summary>A cell value: a number, or a placeholder.</summary>
    public object? NumeratorCell => Figure.Numerator is null && Upper == NumberVisibility.Exact ? null : ToCell(Upper, Figure.Numerator);

    /// <summary>A cell value: a number, or a placeholder.</summary>
    public object? DenominatorCell => Figure.Denominator is null ? null : ToCell(Lower, Figure.Denominator);

    /// <summary>As users read it: like <see cref="Measures.Figure.ToString"/>, or such as <c>all but 1 to 4 of 40</c>.</summary>
    public override string ToString() => ToString("");

    /// <summary>As users read it, with the things counted.</summary>
    public string ToString(string things)
    {
        var behind = things.Length > 0 ? " " + things : "";
        if (IsExact)
            return Figure.Fraction is { } fraction ? fraction.ToString(things) : Figure.ToString();
        if (Figure.Denominator is not { } of)
            return ToWords(Upper);
        return Lower == NumberVisibility.Exact ? $"{ToWords(Upper)}, of {of.ToString("N0", CultureInfo.InvariantCulture)}{behind}"
            : Lower == NumberVisibility.Few ? $"{WithheldText}, of {FewText}{behind}"
            : WithheldText;
    }

    private static object? ToCell(NumberVisibility shown, long? number) =>
        shown == NumberVisibility.Exact ? number : new NumberPlaceholder(ToWords(shown));

    private static string ToWords(NumberVisibility shown) =>
        shown switch
        {
            NumberVisibility.Few => FewText,
            NumberVisibility.AllButFew => AllButFewText,
            _ => WithheldText,
        };
}
