using DqCheck.Tables;

namespace DqCheck.Fixtures;

/// <summary>
/// An extract without findings: a row to vary, and a second client. <c>base.csv</c> is of data set K; a further one has the name of an
/// extract after <c>base-</c>, as <c>base-N0001-20240401-20240430-TREAT-IN-R.csv</c>.
/// </summary>
internal sealed class BaseFixture
{
    private const string FurtherPrefix = "base-";

    /// <summary>The name of the extract of <c>base.csv</c>.</summary>
    public const string FileName = "N0001-20140401-20140430-TREAT-IN-K.csv";

    /// <summary>The as-of date of <c>base.csv</c>.</summary>
    public static readonly DateOnly AsOf = new(2014, 4, 30);

    private readonly Table _base;

    private BaseFixture(Table table, string extractName)
    {
        _base = table;
        ExtractName = extractName;
    }

    /// <summary>The file name of a case's extract where the case does not give one.</summary>
    public string ExtractName { get; }

    /// <summary>The letter of its data set; null where the name of the extract has another form.</summary>
    public string? Letter => Extracts.ExtractName.Parse(ExtractName).Letter;

    /// <summary>The as-of date of a case where the case does not give one: the end date in the name.</summary>
    public DateOnly CaseAsOf => Extracts.ExtractName.Parse(ExtractName).To ?? AsOf;

    /// <summary>The further files in a folder, by name.</summary>
    public static IEnumerable<BaseFixture> ReadFurther(string folder) =>
        Directory.EnumerateFiles(folder, FurtherPrefix + "*.csv").Order(StringComparer.Ordinal).Select(Read);

    public IReadOnlyList<string> Columns => _base.Columns;

    /// <summary>The first physical line of a case's own rows, after the header and the second client.</summary>
    public int FirstLine => _base.Rows.Count + 1;

    /// <exception cref="DqCheckException">The file has no rows.</exception>
    public static BaseFixture Read(string path)
    {
        var table = Table.Read(path);
        var name = Path.GetFileName(path);
        if (table.Rows.Count == 0)
            throw new DqCheckException(FaultKind.Usage, $"{name} in the fixtures has no rows. Every case starts from its first row.");
        return new BaseFixture(table, name.StartsWith(FurtherPrefix, StringComparison.Ordinal) ? name[FurtherPrefix.Length..] : FileName);
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
