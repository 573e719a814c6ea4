namespace DqCheck.Tables;

/// <summary>A line of an <see cref="EditableTable"/>. Only cells that are changed are written anew.</summary>
internal sealed class EditableLine(EditableTable table, List<string> written)
{
    public bool IsBlank => written.All(c => c.Trim().Length == 0);

    public string Text => string.Join(',', written);

    public IReadOnlyList<string> Cells => [.. written.Select(Read)];

    /// <summary>The cell of a column, trimmed; blank where there is none.</summary>
    public string this[string column]
    {
        get => table.IndexOf(column) is var at && at >= 0 && at < written.Count ? Read(written[at]) : "";
        set
        {
            if (this[column] == value)
                return;
            var at = table.IndexOf(column);
            while (written.Count <= at)
                written.Add("");
            written[at] = Write(value);
        }
    }

    /// <summary>The cells by the names of their columns.</summary>
    public Dictionary<string, string> ToDictionary() => table.Columns.Distinct().ToDictionary(c => c, c => this[c]);

    public void Append(string cell) => written.Add(Write(cell));

    /// <summary>The text of a cell as it is written: in quotation marks only where it needs them.</summary>
    public static string Write(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static string Read(string cell)
    {
        var text = cell.Trim();
        return text is ['"', .., '"'] ? text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal).Trim() : text;
    }
}
