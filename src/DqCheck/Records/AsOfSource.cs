namespace DqCheck.Records;

/// <summary>The source of the as-of date.</summary>
internal enum AsOfSource
{
    Option,
    FileName,
    Data,
    None,
}
