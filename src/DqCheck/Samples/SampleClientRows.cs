namespace DqCheck.Samples;

/// <summary>All rows of one client, and what was planted in them.</summary>
/// <param name="FirstLine">Physical line of the first row; the header is line 1.</param>
/// <param name="Rows">Cells in the order of the columns asked for.</param>
/// <param name="Planted">The defects: each is one finding.</param>
internal sealed record SampleClientRows(int FirstLine, IReadOnlyList<string[]> Rows, IReadOnlyList<PlantedDefect> Planted);
