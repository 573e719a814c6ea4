namespace DqCheck.Tables;

/// <summary>A column of a CSV file.</summary>
/// <param name="Name">The name in the header.</param>
/// <param name="Value">Gets the cell of a row; blank where there is none.</param>
internal sealed record CsvColumn<TRow>(string Name, Func<TRow, string> Value);
