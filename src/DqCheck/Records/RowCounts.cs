namespace DqCheck.Records;

/// <summary>Counts of rows and episodes.</summary>
/// <param name="Rows">Rows, and how many of them are accepted.</param>
/// <param name="Accepted">See <paramref name="Rows"/>.</param>
/// <param name="Episodes">Distinct episodes, and how many of them load.</param>
/// <param name="Loaded">See <paramref name="Episodes"/>.</param>
internal readonly record struct RowCounts(int Rows, int Accepted, int Episodes, int Loaded);
