using System.Globalization;
using DqCheck.Measures;

namespace DqCheck.Reports.Figures;

/// <summary>How a number of a figure is published.</summary>
internal enum Shown
{
    Exact,

    /// <summary>It is 1 to 4.</summary>
    Few,

    /// <summary>What remains of the denominator is 1 to 4.</summary>
    AllButFew,

    /// <summary>Others, or one person's value, could be known from it.</summary>
    LeftOut,
}

/// <summary>A figure as its audience may see it.</summary>
/// <param name="Figure">As it is: only what is <see cref="Shown.Exact"/> of it may be written.</param>
/// <param name="Upper">How its numerator, or its number, is published; and with it the value.</param>
/// <param name="Lower">How its denominator is published.</param>
internal sealed record PublishedFigure(Figure Figure, Shown Upper, Shown Lower)
{
    private const string Few = "1 to 4",
        AllButFew = "all but 1 to 4",
        LeftOut = "left out";

    public bool IsWhole => Upper == Shown.Exact && Lower == Shown.Exact;

    public long? Numerator => Upper == Shown.Exact ? Figure.Numerator : null;

    public long? Denominator => Lower == Shown.Exact ? Figure.Denominator : null;

    /// <summary>For programs: 4 decimals, half away from zero.</summary>
    public decimal? Rounded => Upper == Shown.Exact ? Figure.Rounded : null;

    /// <summary>Null where the value is not published, or no percentage.</summary>
    public Fraction? Fraction => IsWhole ? Figure.Fraction : null;

    /// <summary>For a cell: a number, or words.</summary>
    public object? NumeratorCell => Figure.Numerator is null && Upper == Shown.Exact ? null : Cell(Upper, Figure.Numerator);

    /// <summary>For a cell: a number, or words.</summary>
    public object? DenominatorCell => Figure.Denominator is null ? null : Cell(Lower, Figure.Denominator);

    /// <summary>For people: as <see cref="Measures.Figure.ToString"/>, or such as <c>all but 1 to 4 of 40</c>.</summary>
    public override string ToString() => ToString("");

    /// <summary>For people, naming what is counted.</summary>
    public string ToString(string things)
    {
        var behind = things.Length > 0 ? " " + things : "";
        if (IsWhole)
            return Figure.Fraction is { } fraction ? fraction.ToString(things) : Figure.ToString();
        if (Figure.Denominator is not { } of)
            return Words(Upper);
        return Lower == Shown.Exact ? $"{Words(Upper)}, of {of.ToString("N0", CultureInfo.InvariantCulture)}{behind}"
            : Lower == Shown.Few ? $"{LeftOut}, of {Few}{behind}"
            : LeftOut;
    }

    private static object? Cell(Shown shown, long? number) => shown == Shown.Exact ? number : new InsteadOfNumber(Words(shown));

    private static string Words(Shown shown) =>
        shown switch
        {
            Shown.Few => Few,
            Shown.AllButFew => AllButFew,
            _ => LeftOut,
        };
}
