namespace DqCheck.Publication;

/// <summary>
/// Decides for a whole set of published numbers which of them are hidden, so that what is hidden cannot be worked out from what is shown.
/// </summary>
/// <remarks>
/// Hidden are: 1 to 4; a part that differs from a published total by 1 to 4; numerator and remainder where one of them or the denominator
/// is hidden; and one more number where the published parts leave 1 to 4 of a published total,
/// or where one of the first two kinds could be worked out by adding and subtracting what is published, or could be only one number as
/// those said to be 1 to 4 are no more and no less. What is hidden stays so, so this comes to an end.
/// </remarks>
internal sealed class Suppression
{
    private readonly List<(PublishedNumber Total, PublishedNumber Part)> _parts = [];
    private readonly List<NumberSum> _sums = [];
    private readonly HashSet<(PublishedNumber Denominator, PublishedNumber Numerator, PublishedNumber Remainder)> _fractions = [];
    private readonly List<(IReadOnlyList<PublishedNumber> From, PublishedNumber Remainder)> _remainders = [];

    /// <summary>One is a part of the other.</summary>
    public void AddPart(PublishedNumber total, PublishedNumber part)
    {
        if (PublishedNumber.IsFew(Math.Abs(total.Value - part.Value)))
            _parts.Add((total, part));
    }

    /// <summary>Parts of a total that do not overlap.</summary>
    public void AddSum(PublishedNumber total, IReadOnlyList<PublishedNumber> parts)
    {
        if (parts.Count > 0)
            _sums.Add(new(total, parts));
    }

    /// <summary>A numerator and what remains of its denominator.</summary>
    public void AddFraction(PublishedNumber denominator, PublishedNumber numerator, PublishedNumber rest) =>
        _fractions.Add((denominator, numerator, rest));

    /// <summary>What several published parts leave of a total, which stands nowhere itself.</summary>
    public void AddRemainder(PublishedNumber total, IReadOnlyList<PublishedNumber> parts, PublishedNumber rest)
    {
        AddSum(total, [.. parts, rest]);
        _remainders.Add(([total, .. parts], rest));
    }

    /// <summary>Hides all that is to be hidden.</summary>
    public void Apply()
    {
        List<Inference> tables = [.. NumberSum.GroupConnected(_sums).Select(s => new Inference(s))];
        List<NumberBounds> bounds =
        [
            .. NumberSum
                .GroupConnected(_sums.Concat(_fractions.Select(f => new NumberSum(f.Denominator, [f.Numerator, f.Remainder]))))
                .Select(s => new NumberBounds(s)),
        ];
        do
        {
            while (HideDerivable(tables)) { }
        } while (bounds.Aggregate(false, (changed, b) => b.HideDisclosive() || changed));
    }

    private bool HideDerivable(List<Inference> tables)
    {
        var changed = false;
        foreach (var (total, part) in _parts)
            changed |= !total.IsHidden && part.Hide(forItsOwnSake: true);
        foreach (var sum in _sums)
            changed |= sum.HideDisclosive();
        foreach (var table in tables)
            changed |= table.HideDisclosive();
        foreach (var (from, rest) in _remainders)
            changed |= from.Any(n => n.IsHidden) && rest.Withhold();
        foreach (var (denominator, numerator, rest) in _fractions)
        {
            // Of what remains something is said only where nothing is of the numerator, and of neither where the denominator is hidden.
            if (denominator.IsHidden)
                changed |= numerator.Withhold() | rest.Withhold();
            else if (numerator.IsHidden || rest.IsHidden)
                changed |= numerator.Hide() | (numerator.IsShownAsFew ? rest.Withhold() : rest.Hide());
        }

        return changed;
    }
}
