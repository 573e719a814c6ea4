using System.Text;
using CsvHelper;

namespace DqCheck.Tables;

/// <summary>A small CSV file read whole: a ruleset's, a fixture's. Not for extracts.</summary>
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

    /// <summary>Path as it was opened.</summary>
    public string File { get; }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>
    /// The line where a row begins in which a quotation mark opens that never closes, or closes only on a later line where another should
    /// open: it may hold lines behind it. Null where there is none.
    /// </summary>
    public int? OpenQuote { get; private set; }

    public bool Has(string column) => _index.ContainsKey(column);

    internal int IndexOf(string column) => _index.GetValueOrDefault(column, -1);

    /// <summary>Reads the file; blank lines are left out. Throws IOException and UnauthorizedAccessException as the system says.</summary>
    public static Table Read(string path)
    {
        using var stream = System.IO.File.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>Reads a stream. Where <paramref name="take"/> is given, rows go to it one by one and are not kept.</summary>
    public static Table Read(Stream stream, string path, Encoding? transcode = null, Action<TableRow>? take = null)
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
        List<string> columns = [];
        List<TableRow> rows = [];
        Table? table = null;
        while (reader.Read())
        {
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = reader.GetString(i).Trim();
            if (cells.All(c => c.Length == 0))
                continue;
            if (table is null)
            {
                columns.AddRange(cells);
                table = new Table(path, columns, rows);
            }
            else
            {
                (take ?? rows.Add)(new TableRow(table, (int)reader.LineNumber, cells));
            }
        }

        table ??= new Table(path, columns, rows);
        table.OpenQuote = openQuote;
        return table;
    }
}
