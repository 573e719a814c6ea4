namespace DqCheck.Publication;

/// <summary>Decides for a whole set of published numbers which of them are hidden, so that what is hidden cannot be worked out from what is shown.</summary>
/// <remarks>
/// Hidden are: 1 to 4; a part that differs from a published total by 1 to 4; numerator and remainder where one of them or the denominator is hidden; and one more part where the published ones leave 1 to 4 of a published total,
/// or would let the only hidden one be worked out. What is hidden stays so, so this comes to an end.
/// </remarks>
internal sealed class Suppression
{
    private readonly List<(PublishedNumber Total, PublishedNumber Part)> _near = [];
    private readonly List<NumberSum> _sums = [];
    private readonly HashSet<(PublishedNumber Denominator, PublishedNumber Numerator, PublishedNumber Remainder)> _fractions = [];

    /// <summary>One is a part of the other.</summary>
    public void AddPart(PublishedNumber total, PublishedNumber part)
    {
        if (PublishedNumber.IsFew(Math.Abs(total.Value - part.Value))) _near.Add((total, part));
    }

    /// <summary>Parts of a total that do not overlap.</summary>
    public void AddSum(PublishedNumber total, IReadOnlyList<PublishedNumber> parts)
    {
        if (parts.Count > 0) _sums.Add(new(total, parts));
    }

    /// <summary>A numerator and what remains of its denominator.</summary>
    public void AddFraction(PublishedNumber denominator, PublishedNumber numerator, PublishedNumber rest) => _fractions.Add((denominator, numerator, rest));

    /// <summary>Hides all that is to be hidden.</summary>
    public void Apply()
    {
        bool changed;
        do
        {
            changed = false;
            foreach (var (total, part) in _near) changed |= !total.IsHidden && Hide(part);
            foreach (var sum in _sums) changed |= sum.HideWhatTellsTooMuch();
            foreach (var (denominator, numerator, rest) in _fractions)
            {
                if (denominator.IsHidden || numerator.IsHidden || rest.IsHidden) changed |= Hide(numerator) | Hide(rest);
            }
        }
        while (changed);
    }

    private static bool Hide(PublishedNumber number)
    {
        if (number.IsHidden) return false;
        number.Hide();
        return true;
    }
}
