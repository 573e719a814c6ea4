namespace DqCheck.Extracts;

/// <summary>How a date was written.</summary>
internal enum DateFormat
{
    Digits,
    Hyphens,
    Slashes,
}
