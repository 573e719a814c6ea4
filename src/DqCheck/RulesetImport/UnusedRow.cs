namespace DqCheck.RulesetImport;

/// <summary>A row, or a sheet, from which nothing was taken.</summary>
/// <param name="Place">The file and sheet.</param>
/// <param name="Row">The number of the row; 0 for the whole sheet.</param>
/// <param name="Why">Why not, as a sentence.</param>
/// <param name="IsNote">Whether it is a title, a note or a repeated header, from which nothing was to be taken.</param>
internal sealed record UnusedRow(string Place, int Row, string Why, bool IsNote = false);
