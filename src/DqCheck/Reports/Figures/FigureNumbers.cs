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
        var lower = GetLowerVisibility();
        // The shortest or longest of some waits is that of one person.
        if (Upper is null)
        {
            var isOfOnePerson = Figure.Numerator is null && Figure.Value is not null;
            var isExact = lower == NumberVisibility.Exact && !isOfOnePerson;
            return new(Figure, isExact ? NumberVisibility.Exact : NumberVisibility.Withheld, lower);
        }

        return new(Figure, GetUpperVisibility(Upper, lower), lower);
    }

    private NumberVisibility GetLowerVisibility()
    {
        if (Lower is not { IsHidden: true })
            return NumberVisibility.Exact;
        return Lower.IsShownAsFew ? NumberVisibility.Few : NumberVisibility.Withheld;
    }

    private NumberVisibility GetUpperVisibility(PublishedNumber upper, NumberVisibility lower)
    {
        if (!upper.IsHidden)
            return NumberVisibility.Exact;
        if (lower != NumberVisibility.Exact)
            return NumberVisibility.Withheld;
        if (upper.IsShownAsFew)
            return NumberVisibility.Few;
        return Remainder is { IsShownAsFew: true } ? NumberVisibility.AllButFew : NumberVisibility.Withheld;
    }
}
