using System.Text;
using CsvHelper;

namespace DqCheck.Tables;

/// <summary>A small CSV file that is read as a whole, such as a ruleset's or a fixture's. Not for extracts.</summary>
internal sealed class Table
{
    private readonly Dictionary<string, int> _index;

    private Table(string file, IReadOnlyList<string> columns, List<TableRow> rows)
    {
        File = file;
        Columns = columns;
        Rows = rows;
        _index = new(StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++)
            _index.TryAdd(columns[i], i);
    }

    /// <summary>The path with which it was opened.</summary>
    public string File { get; }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>
    /// The line of the first row with a quotation mark that is never closed, or closed only on a later line, so that the row may have
    /// swallowed lines. Null where there is none.
    /// </summary>
    public int? OpenQuote { get; private set; }

    public bool Has(string column) => _index.ContainsKey(column);

    /// <summary>
    /// Lays lines of one's own over this table: a line with the same keys replaces its lines, any other is added at the end. Cells of
    /// columns that the own table does not have stay as they are.
    /// </summary>
    public Table Overlay(Table own, params IReadOnlyList<string> keys)
    {
        var replaced = own.Rows.ToLookup(CreateKey, StringComparer.Ordinal);
        var known = Rows.ToLookup(CreateKey, StringComparer.Ordinal);
        // A line keeps the file and line where it was written, so that its mistakes can be found.
        var named = new Table(own.File, Columns, []);
        List<TableRow> rows =
        [
            .. Rows.Where(row => !replaced.Contains(CreateKey(row))),
            .. own.Rows.Select(row => new TableRow(named, row.Line, Complete(row, known[CreateKey(row)].FirstOrDefault()))),
        ];
        return new Table(File, Columns, rows) { OpenQuote = OpenQuote };

        string CreateKey(TableRow row) => string.Join('\u001F', keys.Select(key => row[key]));
        string[] Complete(TableRow row, TableRow? before) =>
            [.. Columns.Select(column => own.Has(column) ? row[column] : before?[column] ?? "")];
    }

    internal int IndexOf(string column) => _index.GetValueOrDefault(column, -1);

    /// <summary>Reads the file without blank lines. Throws IOException and UnauthorizedAccessException like the file system.</summary>
    public static Table Read(string path)
    {
        using var stream = System.IO.File.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>Reads a stream. If <paramref name="take"/> is given, rows are passed to it one by one and not kept.</summary>
    public static Table Read(Stream stream, string path, Encoding? transcode = null, Action<TableRow>? take = null)
    {
        List<string> columns = [];
        List<TableRow> rows = [];
        Table? table = null;
        var openQuote = ReadRows(
            stream,
            transcode,
            (line, cells) =>
            {
                if (cells.All(c => c.Length == 0))
                    return;
                if (table is null)
                {
                    columns.AddRange(cells);
                    table = new Table(path, columns, rows);
                }
                else
                {
                    (take ?? rows.Add)(new TableRow(table, line, cells));
                }
            }
        );

        table ??= new Table(path, columns, rows);
        table.OpenQuote = openQuote;
        return table;
    }

    /// <summary>The rows of a stream one by one, without blank lines. The header is read with the first of them.</summary>
    public static IEnumerable<TableRow> Enumerate(Stream stream, string path, Encoding? transcode)
    {
        using var reader = CsvReader.Create(
            stream,
            new CsvReaderOptions
            {
                HasHeader = false,
                Separator = ',',
                Encoding = transcode,
                TrackLineNumbers = true,
                IncludeValuesInExceptions = false,
            },
            leaveOpen: true
        );
        Table? table = null;
        while (reader.Read())
        {
            var cells = ReadCells(reader);
            if (cells.All(c => c.Length == 0))
                continue;
            if (table is null)
                table = new Table(path, cells, []);
            else
                yield return new TableRow(table, (int)reader.LineNumber, cells);
        }
    }

    /// <summary>Passes the trimmed cells of each row, with the line where it starts.</summary>
    /// <returns>The value of <see cref="OpenQuote"/>.</returns>
    public static int? ReadRows(Stream stream, Encoding? transcode, Action<int, string[]> take)
    {
        int? openQuote = null;
        using var reader = CsvReader.Create(
            stream,
            new CsvReaderOptions
            {
                HasHeader = false,
                Separator = ',',
                Encoding = transcode,
                TrackLineNumbers = true,
                IncludeValuesInExceptions = false,
                OnMalformedRecord = row =>
                    openQuote ??=
                        row.Reason == CsvMalformedReason.UnterminatedQuote || row.RawRecord.AsSpan().ContainsAny('\n', '\r')
                            ? (int)row.LineNumber
                            : null,
            },
            leaveOpen: true
        );
        while (reader.Read())
            take((int)reader.LineNumber, ReadCells(reader));

        return openQuote;
    }

    private static string[] ReadCells(CsvReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = reader.GetString(i).Trim();
        return cells;
    }
}
