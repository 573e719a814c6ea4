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
}
