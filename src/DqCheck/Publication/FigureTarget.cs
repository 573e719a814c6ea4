using System.Globalization;
using DqCheck.Contracts;
using DqCheck.Measures;

namespace DqCheck.Publication;

/// <summary>The target with which a figure is published.</summary>
/// <param name="Comparison">How the figure is compared with it.</param>
/// <param name="Value">The target.</param>
/// <param name="To">The upper target of <see cref="Comparison.Between"/>.</param>
/// <param name="IsMet">Judges an exact figure.</param>
internal sealed record FigureTarget(Comparison Comparison, decimal Value, decimal? To, Func<Figure, bool?> IsMet)
{
    /// <summary>The target of a measure; null where it has none.</summary>
    public static FigureTarget? Of(MeasureResult measure) =>
        measure.Target is { } target
            ? new(
                measure.Unit == Unit.Percent ? Comparison.AtLeast : Comparison.AtMost,
                target,
                null,
                figure => (measure with { Figure = figure }).IsMet
            )
            : null;

    /// <summary>The target of an indicator; null where it has none that can be judged.</summary>
    public static FigureTarget? Of(Indicator indicator) =>
        indicator is { Comparison: not Comparison.None, Target: { } target }
            ? new(indicator.Comparison, target, indicator.TargetTo, indicator.IsMet)
            : null;

    /// <summary>The percentages that a missed figure must not read as.</summary>
    public decimal[] Values => To is { } to ? [Value, to] : [Value];

    /// <summary>What is said of a missed target in place of a band that reaches over it; null where the band does not.</summary>
    /// <param name="from">The lower end of the band, in per cent.</param>
    /// <param name="to">The upper end.</param>
    public string? GetMissedEdge(int from, int to) =>
        Comparison switch
        {
            Comparison.AtLeast when to > Value => $"below {Format(Value)}%",
            Comparison.Above when to > Value => $"{Format(Value)}% or less",
            Comparison.AtMost when from < Value => $"above {Format(Value)}%",
            Comparison.Below when from < Value => $"{Format(Value)}% or more",
            Comparison.Between when from < Value && to > Value => $"below {Format(Value)}%",
            Comparison.Between when from < To && to > To => $"above {Format(To.Value)}%",
            _ => null,
        };

    private static string Format(decimal percent) => percent.ToString(CultureInfo.InvariantCulture);
}
