namespace DqCheck.Publication;

/// <summary>A number of a compliance table; the same object wherever the same number stands.</summary>
/// <param name="value">How many.</param>
internal sealed class PublishedNumber(long value)
{
    public long Value { get; } = value;

    /// <summary>1 to 4: never published.</summary>
    public bool IsSmall => IsFew(Value);

    /// <summary>It is not published: it is small, or others could be worked out from it.</summary>
    public bool IsHidden { get; private set; } = IsFew(value);

    /// <summary>So few that they could be known: 1 to 4.</summary>
    public static bool IsFew(long number) => number is >= 1 and <= 4;

    public void Hide() => IsHidden = true;
}
