namespace DqCheck.Publication;

/// <summary>A number in compliance tables; the same number in several places is the same object.</summary>
/// <param name="value">The exact number.</param>
internal sealed class PublishedNumber(long value)
{
    private bool _isWithheld;

    public long Value { get; } = value;

    /// <summary>Whether it is 1 to 4 and so never published.</summary>
    public bool IsSmall => IsFew(Value);

    /// <summary>Whether it is not published.</summary>
    public bool IsHidden { get; private set; } = IsFew(value);

    /// <summary>Whether it is itself disclosive, rather than hidden only so that another number cannot be derived.</summary>
    public bool MustStayHidden { get; private set; } = IsFew(value);

    /// <summary>Whether “1 to 4” is published instead.</summary>
    public bool IsShownAsFew => IsSmall && !_isWithheld;

    /// <summary>Whether a number is 1 to 4, so that the people could be identified.</summary>
    public static bool IsFew(long number) => number is >= 1 and <= 4;

    /// <summary>Hides the number; returns whether that changed anything.</summary>
    /// <param name="forItsOwnSake">Whether the number is itself disclosive.</param>
    public bool Hide(bool forItsOwnSake = false)
    {
        var changed = !IsHidden || (forItsOwnSake && !MustStayHidden);
        IsHidden = true;
        MustStayHidden |= forItsOwnSake;
        return changed;
    }

    /// <summary>Hides even that it is 1 to 4; returns whether that changed anything.</summary>
    public bool Withhold()
    {
        var changed = !IsHidden || IsShownAsFew;
        IsHidden = true;
        _isWithheld = true;
        return changed;
    }
}
