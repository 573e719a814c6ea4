namespace DqCheck.Publication;

/// <summary>A number of a compliance table; the same object wherever the same number stands.</summary>
/// <param name="value">How many.</param>
internal sealed class PublishedNumber(long value)
{
    private bool _isWithheld;

    public long Value { get; } = value;

    /// <summary>1 to 4: never published.</summary>
    public bool IsSmall => IsFew(Value);

    /// <summary>It is not published.</summary>
    public bool IsHidden { get; private set; } = IsFew(value);

    /// <summary>It is hidden for its own sake, not only so that another cannot be worked out.</summary>
    public bool MustStayHidden { get; private set; } = IsFew(value);

    /// <summary>Instead of it stands that it is 1 to 4.</summary>
    public bool IsShownAsFew => IsSmall && !_isWithheld;

    /// <summary>So few that they could be known: 1 to 4.</summary>
    public static bool IsFew(long number) => number is >= 1 and <= 4;

    /// <summary>Whether it was shown before.</summary>
    /// <param name="forItsOwnSake">It must not be known either.</param>
    public bool Hide(bool forItsOwnSake = false)
    {
        var changed = !IsHidden || (forItsOwnSake && !MustStayHidden);
        IsHidden = true;
        MustStayHidden |= forItsOwnSake;
        return changed;
    }

    /// <summary>Hides also whether it is 1 to 4; whether anything of it was told before.</summary>
    public bool Withhold()
    {
        var changed = !IsHidden || IsShownAsFew;
        IsHidden = _isWithheld = true;
        return changed;
    }
}
