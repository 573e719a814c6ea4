namespace DqCheck.PreviousWorkbooks;

/// <summary>A row of a sheet.</summary>
/// <param name="Number">Its number in the sheet, as people see it.</param>
/// <param name="Cells">The texts of its cells. A cell that is merged downwards holds its text in every row.</param>
/// <param name="Heading">The same, but a cell that is merged sideways holds its text in every column, as a heading does.</param>
/// <param name="IsHidden">Whether the row is hidden.</param>
internal sealed record SourceRow(int Number, IReadOnlyList<string> Cells, IReadOnlyList<string> Heading, bool IsHidden = false)
{
    public IEnumerable<string> Filled => Cells.Where(c => c.Length > 0);

    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";
}
