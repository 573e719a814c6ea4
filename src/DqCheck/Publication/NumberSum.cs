namespace DqCheck.Publication;

/// <summary>A number and others that are parts of it, none of which overlap where they add up to it.</summary>
/// <param name="total">The whole.</param>
/// <param name="parts">Such as each agency, or each client group.</param>
internal sealed class NumberSum(PublishedNumber total, IReadOnlyList<PublishedNumber> parts)
{
    public PublishedNumber Total => total;

    public IReadOnlyList<PublishedNumber> Parts => parts;

    /// <summary>The parts are the whole.</summary>
    public bool AddsUp { get; } = total.Value == parts.Sum(p => p.Value);

    /// <summary>The whole, then the parts.</summary>
    public IEnumerable<PublishedNumber> Members => Parts.Prepend(Total);

    /// <summary>Hides one more part where what the published ones leave of a published total is few; whether it did.</summary>
    public bool HideWhatTellsTooMuch() => LeavesFew() && (Parts.Where(p => !p.IsHidden).OrderBy(p => p.Value == 0).ThenBy(p => p.Value).FirstOrDefault() ?? Total).Hide();

    private bool LeavesFew()
    {
        if (Total.IsHidden) return false;
        var left = Total.Value - Parts.Where(p => !p.IsHidden).Sum(p => p.Value);
        if (PublishedNumber.IsFew(left)) return true;
        // All of them 1, or all of them 4, is known once their sum is.
        List<PublishedNumber> hidden = [.. Parts.Where(p => p.IsHidden)];
        return AddsUp && hidden.Count > 0 && hidden.All(h => h.IsSmall) && (left == hidden.Count || left == 4 * hidden.Count);
    }
}
