using DqCheck.Tables;

namespace DqCheck.Fixtures;

/// <summary>The extract of <c>base.csv</c>, which has no findings: a row to vary, and a second client.</summary>
internal sealed class BaseFixture
{
    /// <summary>The file name of a case's extract where the case does not give one.</summary>
    public const string FileName = "N0001-20140401-20140430-TREAT-IN-K.csv";

    /// <summary>The as-of date of a case where the case does not give one.</summary>
    public static readonly DateOnly AsOf = new(2014, 4, 30);

    private readonly Table _base;

    private BaseFixture(Table table) => _base = table;

    public IReadOnlyList<string> Columns => _base.Columns;

    /// <summary>The first physical line of a case's own rows, after the header and the second client.</summary>
    public int FirstLine => _base.Rows.Count + 1;

    /// <exception cref="DqCheckException">The file has no rows.</exception>
    public static BaseFixture Read(string path)
    {
        var table = Table.Read(path);
        if (table.Rows.Count == 0)
            throw new DqCheckException(FaultKind.Usage, "base.csv in the fixtures has no rows. Every case starts from its first row.");
        return new BaseFixture(table);
    }

    public string GetCell(string column) => _base.Rows[0][column];

    /// <summary>The row to vary, with other cells.</summary>
    public Dictionary<string, string> CreateRow(IEnumerable<KeyValuePair<string, string>> cells)
    {
        var row = Columns.ToDictionary(c => c, GetCell);
        foreach (var (column, value) in cells)
            row[column] = value;
        return row;
    }

    /// <summary>Creates an extract of the second client and these rows.</summary>
    public string CreateExtract(IEnumerable<Dictionary<string, string>> rows) =>
        CreateExtract(Columns, rows.Select(r => FormatLine(r, Columns)), Columns, []);

    /// <summary>
    /// Creates an extract of the second client and these lines, with other column names and some columns blanked throughout.
    /// </summary>
    public string CreateExtract(
        IReadOnlyList<string> columns,
        IEnumerable<string> lines,
        IReadOnlyList<string> names,
        IReadOnlyCollection<string> blanked
    )
    {
        var company = _base
            .Rows.Skip(1)
            .Select(row => FormatLine(Columns.ToDictionary(c => c, c => blanked.Contains(c) ? "" : row[c]), columns));
        return string.Join('\n', [string.Join(',', names), .. company, .. lines]) + "\n";
    }

    public static string FormatLine(Dictionary<string, string> row, IReadOnlyList<string> columns) =>
        string.Join(',', columns.Select(c => Quote(row.GetValueOrDefault(c, ""))));

    public static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
