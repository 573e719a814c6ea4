namespace DqCheck.Publication;

/// <summary>A number and others that are parts of it, none of which overlap where they add up to it.</summary>
/// <param name="Total">The whole.</param>
/// <param name="Parts">Such as each agency, or each client group.</param>
internal sealed record NumberSum(PublishedNumber Total, IReadOnlyList<PublishedNumber> Parts)
{
    private bool AddsUp { get; } = Total.Value == Parts.Sum(p => p.Value);

    /// <summary>Hides one more number where what is hidden could be worked out from the others; whether it did.</summary>
    public bool HideWhatTellsTooMuch()
    {
        if (!TellsTooMuch()) return false;
        (Parts.Where(p => !p.IsHidden).OrderBy(p => p.Value == 0).ThenBy(p => p.Value).FirstOrDefault() ?? Total).Hide();
        return true;
    }

    private bool TellsTooMuch()
    {
        var hidden = Parts.Where(p => p.IsHidden).ToList();
        if (Total.IsHidden) return AddsUp && hidden.Count == 0;
        var left = Total.Value - Parts.Where(p => !p.IsHidden).Sum(p => p.Value);
        if (PublishedNumber.IsFew(left)) return true;
        if (!AddsUp || hidden.Count == 0) return false;
        // All of them 1, or all of them 4, is known once their sum is.
        return hidden.Count == 1 || (hidden.All(h => h.IsSmall) && (left == hidden.Count || left == 4 * hidden.Count));
    }
}
