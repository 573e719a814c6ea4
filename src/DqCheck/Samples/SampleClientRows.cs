namespace DqCheck.Samples;

/// <summary>All rows of one client, and the defects planted in them.</summary>
/// <param name="FirstLine">Physical line of the first row; the header is line 1.</param>
/// <param name="Rows">The cells in the order of the requested columns.</param>
/// <param name="Planted">The defects: each is one finding.</param>
internal sealed record SampleClientRows(int FirstLine, IReadOnlyList<string[]> Rows, IReadOnlyList<PlantedDefect> Planted);
