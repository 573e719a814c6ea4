namespace DqCheck.Extracts;

/// <summary>The format of a date.</summary>
internal enum DateFormat
{
    Digits,
    Hyphens,
    Slashes,
}
