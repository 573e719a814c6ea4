namespace DqCheck.Publication;

/// <summary>
/// Decides for a set of published numbers which ones to hide so that hidden numbers cannot be derived from published ones.
/// </summary>
/// <remarks>
/// These are hidden: 1 to 4; a part that differs from a published total by 1 to 4; the numerator and remainder where either of them or the
/// denominator is hidden; and one more number where the published parts leave 1 to 4 of a published total, or where a number of the first
/// two kinds could be derived by addition and subtraction or has only one possible value given that some numbers are known to be 1 to 4. A
/// hidden number stays hidden, so the process terminates.
/// </remarks>
internal sealed class Suppression
{
    private readonly List<(PublishedNumber Total, PublishedNumber Part)> _parts = [];
    private readonly List<NumberSum> _sums = [];
    private readonly HashSet<(PublishedNumber Denominator, PublishedNumber Numerator, PublishedNumber Remainder)> _fractions = [];
    private readonly List<(IReadOnlyList<PublishedNumber> From, PublishedNumber Remainder)> _remainders = [];

    /// <summary>Adds a pair of a total and a part of it.</summary>
    public void AddPart(PublishedNumber total, PublishedNumber part)
    {
        if (PublishedNumber.IsFew(Math.Abs(total.Value - part.Value)))
            _parts.Add((total, part));
    }

    /// <summary>Adds a total with parts that do not overlap.</summary>
    public void AddSum(PublishedNumber total, IReadOnlyList<PublishedNumber> parts)
    {
        if (parts.Count > 0)
            _sums.Add(new(total, parts));
    }

    /// <summary>Adds a numerator with its denominator and remainder.</summary>
    public void AddFraction(PublishedNumber denominator, PublishedNumber numerator, PublishedNumber rest) =>
        _fractions.Add((denominator, numerator, rest));

    /// <summary>Adds what several published parts leave of a total, a number that is not itself published.</summary>
    public void AddRemainder(PublishedNumber total, IReadOnlyList<PublishedNumber> parts, PublishedNumber rest)
    {
        AddSum(total, [.. parts, rest]);
        _remainders.Add(([total, .. parts], rest));
    }

    /// <summary>Hides every number that must be hidden.</summary>
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
            // The remainder may be marked as 1 to 4 only where the numerator is not, and neither may where the denominator is hidden.
            if (denominator.IsHidden)
                changed |= numerator.Withhold() | rest.Withhold();
            else if (numerator.IsHidden || rest.IsHidden)
                changed |= numerator.Hide() | (numerator.IsShownAsFew ? rest.Withhold() : rest.Hide());
        }

        return changed;
    }
}
