using DqCheck.Measures;
using DqCheck.Publication;

namespace DqCheck.Reports.Figures;

/// <summary>The numbers of a figure, each hidden or not.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Upper">Its numerator, or its number; null where these are days.</param>
/// <param name="Rest">What remains of the denominator; null where it is no share.</param>
/// <param name="Lower">Its denominator; null of a count.</param>
internal sealed record FigureNumbers(Figure Figure, PublishedNumber? Upper, PublishedNumber? Rest, PublishedNumber? Lower)
{
    public PublishedFigure Publish()
    {
        var lower =
            Lower is not { IsHidden: true } ? Shown.Exact
            : Lower.SaysFew ? Shown.Few
            : Shown.LeftOut;
        // The shortest or longest of some waits is that of one person.
        if (Upper is null)
            return new(
                Figure,
                lower != Shown.Exact || (Figure.Numerator is null && Figure.Value is not null) ? Shown.LeftOut : Shown.Exact,
                lower
            );
        if (!Upper.IsHidden)
            return new(Figure, Shown.Exact, lower);
        return new(
            Figure,
            lower != Shown.Exact ? Shown.LeftOut
                : Upper.SaysFew ? Shown.Few
                : Rest is { SaysFew: true } ? Shown.AllButFew
                : Shown.LeftOut,
            lower
        );
    }
}
