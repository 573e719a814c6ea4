using DqCheck.Tables;

namespace DqCheck.Proofs;

/// <summary>The faultless extract of <c>base.csv</c>: a row to vary, and a second client for company.</summary>
internal sealed class Pattern
{
    /// <summary>Name of a case's extract where the case does not give one.</summary>
    public const string FileName = "N0001-20140401-20140430-TREAT-IN-K.csv";

    /// <summary>As-of date of a case where the case does not give one.</summary>
    public static readonly DateOnly AsOf = new(2014, 4, 30);

    private readonly Table _base;

    private Pattern(Table table) => _base = table;

    public IReadOnlyList<string> Columns => _base.Columns;

    /// <summary>First physical line of a case's own rows: behind the header and the company.</summary>
    public int FirstLine => _base.Rows.Count + 1;

    /// <exception cref="DqFault">It holds no row.</exception>
    public static Pattern Read(string path)
    {
        var table = Table.Read(path);
        if (table.Rows.Count == 0)
            throw new DqFault(FaultKind.Usage, "base.csv among the fixtures holds no row: every case is cut from its first one.");
        return new Pattern(table);
    }

    public string Cell(string column) => _base.Rows[0][column];

    /// <summary>The row to vary, with other cells.</summary>
    public Dictionary<string, string> Row(IEnumerable<KeyValuePair<string, string>> cells)
    {
        var row = Columns.ToDictionary(c => c, Cell);
        foreach (var (column, value) in cells)
            row[column] = value;
        return row;
    }

    /// <summary>An extract of the company and these rows.</summary>
    public string Text(IEnumerable<Dictionary<string, string>> rows) => Text(Columns, rows.Select(r => Line(r, Columns)), Columns, []);

    /// <summary>An extract of the company and these lines, with other column names and columns blanked throughout.</summary>
    public string Text(
        IReadOnlyList<string> columns,
        IEnumerable<string> lines,
        IReadOnlyList<string> names,
        IReadOnlyCollection<string> blanked
    )
    {
        var company = _base.Rows.Skip(1).Select(row => Line(Columns.ToDictionary(c => c, c => blanked.Contains(c) ? "" : row[c]), columns));
        return string.Join('\n', [string.Join(',', names), .. company, .. lines]) + "\n";
    }

    public static string Line(Dictionary<string, string> row, IReadOnlyList<string> columns) =>
        string.Join(',', columns.Select(c => Quote(row.GetValueOrDefault(c, ""))));

    public static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
