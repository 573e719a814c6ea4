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
    private readonly List<(PublishedNumber Total, PublishedNumber Part)> _near = [];
    private readonly List<NumberSum> _sums = [];
    private readonly HashSet<(PublishedNumber Denominator, PublishedNumber Numerator, PublishedNumber Remainder)> _fractions = [];
    private readonly List<(IReadOnlyList<PublishedNumber> From, PublishedNumber Remainder)> _rests = [];

    /// <summary>One is a part of the other.</summary>
    public void AddPart(PublishedNumber total, PublishedNumber part)
    {
        if (PublishedNumber.IsFew(Math.Abs(total.Value - part.Value)))
            _near.Add((total, part));
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
    public void AddRest(PublishedNumber total, IReadOnlyList<PublishedNumber> parts, PublishedNumber rest)
    {
        AddSum(total, [.. parts, rest]);
        _rests.Add(([total, .. parts], rest));
    }

    /// <summary>Hides all that is to be hidden.</summary>
    public void Apply()
    {
        List<Inference> tables = [.. NumberSum.Together(_sums).Select(s => new Inference(s))];
        List<Bounds> bounds =
        [
            .. NumberSum
                .Together(_sums.Concat(_fractions.Select(f => new NumberSum(f.Denominator, [f.Numerator, f.Remainder]))))
                .Select(s => new Bounds(s)),
        ];
        do
        {
            while (HideWhatFollows(tables)) { }
        } while (bounds.Aggregate(false, (changed, b) => b.HideWhatTellsTooMuch() || changed));
    }

    private bool HideWhatFollows(List<Inference> tables)
    {
        var changed = false;
        foreach (var (total, part) in _near)
            changed |= !total.IsHidden && part.Hide(forItsOwnSake: true);
        foreach (var sum in _sums)
            changed |= sum.HideWhatTellsTooMuch();
        foreach (var table in tables)
            changed |= table.HideWhatTellsTooMuch();
        foreach (var (from, rest) in _rests)
            changed |= from.Any(n => n.IsHidden) && rest.LeaveOut();
        foreach (var (denominator, numerator, rest) in _fractions)
        {
            // Of what remains something is said only where nothing is of the numerator, and of neither where the denominator is hidden.
            if (denominator.IsHidden)
                changed |= numerator.LeaveOut() | rest.LeaveOut();
            else if (numerator.IsHidden || rest.IsHidden)
                changed |= numerator.Hide() | (numerator.SaysFew ? rest.LeaveOut() : rest.Hide());
        }

        return changed;
    }
}
