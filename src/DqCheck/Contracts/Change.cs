namespace DqCheck.Contracts;

/// <summary>How a figure changed since the period before.</summary>
internal enum Change
{
    Rose,
    Fell,
    Same,
}
