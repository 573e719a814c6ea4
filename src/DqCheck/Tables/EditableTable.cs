using System.Text;

namespace DqCheck.Tables;

/// <summary>
/// A CSV file that people edit, kept as it is written: a line that nobody changes keeps its order, quotation marks and line ending.
/// </summary>
internal sealed class EditableTable
{
    private readonly List<EditableLine> _lines;
    private readonly bool _hasMark;
    private readonly string _newLine;

    private EditableTable(List<EditableLine> lines, bool hasMark, string newLine)
    {
        _lines = lines;
        _hasMark = hasMark;
        _newLine = newLine;
    }

    public IReadOnlyList<string> Columns => _lines[0].Cells;

    /// <summary>The lines below the header that hold anything.</summary>
    public IEnumerable<EditableLine> Lines => _lines.Skip(1).Where(l => !l.IsBlank);

    public static EditableTable Create(params ReadOnlySpan<string> columns)
    {
        EditableTable table = new([], hasMark: false, "\n");
        table._lines.Add(new(table, [.. columns.ToArray().Select(EditableLine.Write)]));
        return table;
    }

    /// <summary>Reads a file in UTF-8.</summary>
    public static EditableTable Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var hasMark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        var text = Encoding.UTF8.GetString(bytes.AsSpan(hasMark ? Encoding.UTF8.Preamble.Length : 0));
        EditableTable table = new([], hasMark, text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n");
        for (var at = 0; at < text.Length; )
            table._lines.Add(new(table, SplitLine(text, ref at)));
        if (table._lines.Count == 0)
            throw new DqCheckException(FaultKind.Usage, $"{Path.GetFileName(path)} is empty. It needs a header.");
        return table;
    }

    public int IndexOf(string column) => _lines[0].Cells.ToList().IndexOf(column);

    /// <summary>Adds a column at the end, blank in every line; does nothing where the file has it.</summary>
    public void AddColumn(string column)
    {
        if (IndexOf(column) >= 0)
            return;
        _lines[0].Append(column);
        foreach (var line in Lines)
            line.Append("");
    }

    /// <summary>Adds a line after another one, or at the end.</summary>
    public EditableLine Add(IReadOnlyDictionary<string, string> cells, EditableLine? after = null)
    {
        EditableLine line = new(this, [.. Columns.Select(c => EditableLine.Write(cells.GetValueOrDefault(c, "")))]);
        var end = _lines.FindLastIndex(l => !l.IsBlank);
        _lines.Insert((after is null ? end : _lines.IndexOf(after)) + 1, line);
        return line;
    }

    public byte[] ToBytes()
    {
        var text = string.Concat(_lines.Select(l => l.Text + _newLine));
        return [.. _hasMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)];
    }

    /// <summary>Splits the line that begins at a position into its cells as they are written, and moves to the next line.</summary>
    private static List<string> SplitLine(string text, ref int at)
    {
        List<string> cells = [];
        var start = at;
        var isQuoted = false;
        for (; at < text.Length; at++)
        {
            var sign = text[at];
            if (sign == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && sign == ',')
            {
                cells.Add(text[start..at]);
                start = at + 1;
            }
            else if (!isQuoted && sign == '\n')
                break;
        }

        cells.Add(text[start..at].TrimEnd('\r'));
        at++;
        return cells;
    }
}
