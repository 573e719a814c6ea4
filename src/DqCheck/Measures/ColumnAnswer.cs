namespace DqCheck.Measures;

/// <summary>An answer in a column of client or episode.</summary>
/// <param name="Column">The column.</param>
/// <param name="Codes">The codes that match, separated by |; <see cref="Any"/> for every value, <see cref="Blank"/> for none.</param>
internal sealed record ColumnAnswer(string Column, string Codes)
{
    public const string Any = "any";
    public const string Blank = "blank";

    public IReadOnlyList<string> List => Codes.Split('|');
}
