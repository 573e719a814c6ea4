namespace DqCheck.Contracts;

/// <summary>How a figure is compared with its target.</summary>
internal enum Comparison
{
    None,
    AtLeast,
    AtMost,
    Above,
    Below,
    Between,

    /// <summary>Lower than in the period before.</summary>
    Downward,

    /// <summary>Higher than in the period before.</summary>
    Upward,
}
