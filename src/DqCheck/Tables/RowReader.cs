using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;

namespace DqCheck.Tables;

/// <summary>Reads a CSV stream row by row as UTF-8 spans, with physical line numbers; keeps nothing.</summary>
internal sealed class RowReader : IDisposable
{
    /// <summary>The greatest size of a row: a longer one is an unclosed quote.</summary>
    private const int MaxRowBytes = 16 << 20;

    private readonly CsvReader _reader;
    private readonly bool _isTranscoded;
    private bool _unclosed;

    /// <param name="stream">The file, which is read from its beginning.</param>
    /// <param name="transcode">The file's encoding where it is not UTF-8.</param>
    public RowReader(Stream stream, Encoding? transcode)
    {
        stream.Position = transcode is { CodePage: 1252 } && BeginsWithByteOrderMark(stream) ? Encoding.UTF8.Preamble.Length : 0;
        _isTranscoded = transcode is not null;
        _reader = CsvReader.Create(
            stream,
            new CsvReaderOptions
            {
                HasHeader = false,
                Separator = ',',
                Encoding = transcode,
                TrackLineNumbers = true,
                IncludeValuesInExceptions = false,
                MaxRecordSize = MaxRowBytes,
                BufferSize = 1 << 18,
                OnMalformedRecord = row => _unclosed |= row.Reason == CsvMalformedReason.UnterminatedQuote,
            },
            leaveOpen: true
        );
    }

    /// <summary>The number of cells of the current row.</summary>
    public int CellCount => IsUnclosed ? 0 : _reader.FieldCount;

    /// <summary>Physical line where the current row starts; the first line of the file is 1.</summary>
    public int Line { get; private set; }

    /// <summary>Whether a quote in this row is never closed; it is then the last row.</summary>
    public bool IsUnclosed { get; private set; }

    /// <summary>Where the unclosed quote opens: physical line, and cell within the row counted from 1.</summary>
    public (int Line, int Cell) OpeningQuote { get; private set; }

    /// <summary>
    /// The raw bytes of the current row. They are UTF-8 without zero bytes; if not, the scan rejects the file later. Empty where the file
    /// is transcoded, because such a row may contain zero bytes. Valid until the next read.
    /// </summary>
    public ReadOnlySpan<byte> RowBytes => _isTranscoded || IsUnclosed ? [] : _reader.RawRecord;

    /// <summary>The same as <see cref="GetCell"/>, without trimming.</summary>
    public ReadOnlySpan<byte> GetUntrimmedCell(int index) => _reader.GetSpan(index);

    /// <summary>The cell as UTF-8, without quotes, trimmed. Valid until the next read.</summary>
    public ReadOnlySpan<byte> GetCell(int index) => Trim(_reader.GetSpan(index));

    /// <summary>Moves to the next row that has more than commas and spaces.</summary>
    public bool Read()
    {
        if (IsUnclosed)
            return false;
        try
        {
            do
            {
                if (!_reader.Read())
                    return false;
            } while (IsBlank(_reader.RawRecord));
            Line = (int)_reader.LineNumber;
        }
        catch (CsvFormatException tooLong)
        {
            IsUnclosed = true;
            Line = (int)Math.Max(tooLong.LineNumber, Line + 1);
            OpeningQuote = (Line, 0);
            return true;
        }

        if (_unclosed)
        {
            IsUnclosed = true;
            OpeningQuote = FindOpeningQuote(_reader.RawRecord);
        }

        return true;
    }

    public void Dispose() => _reader.Dispose();

    /// <summary>Whether a file begins with the byte order mark of UTF-8. Some editors leave it in files of another encoding.</summary>
    private static bool BeginsWithByteOrderMark(Stream stream)
    {
        Span<byte> byteOrderMark = stackalloc byte[Encoding.UTF8.Preamble.Length];
        stream.Position = 0;
        return stream.ReadAtLeast(byteOrderMark, byteOrderMark.Length, throwOnEndOfStream: false) == byteOrderMark.Length
            && byteOrderMark.SequenceEqual(Encoding.UTF8.Preamble);
    }

    /// <summary>Whether a row has only commas and spaces. Most rows begin with a letter, a digit or a quote.</summary>
    private static bool IsBlank(ReadOnlySpan<byte> raw) =>
        raw is not [> (byte)',' or (byte)'"', ..] && !raw.ContainsAnyExcept(" ,\t\r\n"u8);

    /// <summary>Trims a cell. Most cells need no trimming: they are blank, or begin and end with a letter or digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell) =>
        cell.Length == 0 || (cell[0] is > (byte)' ' and < 0x80 && cell[^1] is > (byte)' ' and < 0x80) ? cell : TrimEnds(cell);

    private static ReadOnlySpan<byte> TrimEnds(ReadOnlySpan<byte> cell)
    {
        while (cell.Length > 0 && IsSpace(cell[0]))
            cell = cell[1..];
        while (cell.Length > 0 && IsSpace(cell[^1]))
            cell = cell[..^1];
        if (cell.Length >= 2 && cell[0] == 0xC2 && cell[1] == 0xA0)
            return TrimEnds(cell[2..]);
        return cell.Length >= 2 && cell[^2] == 0xC2 && cell[^1] == 0xA0 ? TrimEnds(cell[..^2]) : cell;
    }

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private (int Line, int Cell) FindOpeningQuote(ReadOnlySpan<byte> raw)
    {
        var line = Line;
        var cell = 1;
        var quoted = false;
        var start = true;
        (int Line, int Cell) opened = (Line, 0);
        for (var i = 0; i < raw.Length; i++)
        {
            var b = raw[i];
            if (b == (byte)'\n')
                line++;
            if (b == (byte)'"' && quoted && i + 1 < raw.Length && raw[i + 1] == (byte)'"')
            {
                i++;
                continue;
            }

            if (b == (byte)'"' && (start || quoted))
            {
                quoted = !quoted;
                if (quoted)
                    opened = (line, cell);
            }

            start = b == (byte)',' && !quoted;
            if (start)
                cell++;
        }

        return opened;
    }
}
