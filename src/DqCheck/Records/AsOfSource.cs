namespace DqCheck.Records;

/// <summary>Where the as-of date of a run comes from.</summary>
internal enum AsOfSource
{
    Option,
    FileName,
    Data,
    None,
}
