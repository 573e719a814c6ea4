using DqCheck.Measures;
using DqCheck.Publication;

namespace DqCheck.Reports.Figures;

/// <summary>The numbers of a figure, each hidden or not.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Upper">Its numerator, or its number; null where these are days.</param>
/// <param name="Remainder">What remains of the denominator; null where it is no share.</param>
/// <param name="Lower">Its denominator; null of a count.</param>
internal sealed record FigureNumbers(Figure Figure, PublishedNumber? Upper, PublishedNumber? Remainder, PublishedNumber? Lower)
{
    public PublishedFigure Publish()
    {
        var lower =
            Lower is not { IsHidden: true } ? NumberVisibility.Exact
            : Lower.IsShownAsFew ? NumberVisibility.Few
            : NumberVisibility.Withheld;
        // The shortest or longest of some waits is that of one person.
        if (Upper is null)
            return new(
                Figure,
                lower != NumberVisibility.Exact || (Figure.Numerator is null && Figure.Value is not null)
                    ? NumberVisibility.Withheld
                    : NumberVisibility.Exact,
                lower
            );
        if (!Upper.IsHidden)
            return new(Figure, NumberVisibility.Exact, lower);
        return new(
            Figure,
            lower != NumberVisibility.Exact ? NumberVisibility.Withheld
                : Upper.IsShownAsFew ? NumberVisibility.Few
                : Remainder is { IsShownAsFew: true } ? NumberVisibility.AllButFew
                : NumberVisibility.Withheld,
            lower
        );
    }
}
