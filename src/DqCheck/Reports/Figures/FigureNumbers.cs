using DqCheck.Measures;
using DqCheck.Publication;

namespace DqCheck.Reports.Figures;

/// <summary>The numbers of a figure, each hidden or published.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Upper">The numerator or count; null where it is a number of days.</param>
/// <param name="Remainder">The remainder of the denominator; null where the figure is not a share.</param>
/// <param name="Lower">The denominator; null for a count.</param>
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
