namespace DqCheck.Tables;

/// <summary>One line of a <see cref="Table"/>; its cells are trimmed.</summary>
internal sealed class TableRow(Table table, int line, string[] cells)
{
    public Table Table => table;

    /// <summary>Physical line where the row starts; the header is line 1.</summary>
    public int Line => line;

    public int CellCount => cells.Length;

    /// <summary>The cell of a column; blank where the column or the cell is absent.</summary>
    public string this[string column]
    {
        get
        {
            var index = table.IndexOf(column);
            return index >= 0 && index < cells.Length ? cells[index] : "";
        }
    }
}
