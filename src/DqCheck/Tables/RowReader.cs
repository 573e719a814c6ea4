using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;

namespace DqCheck.Tables;

/// <summary>Reads a CSV stream row by row as UTF-8 spans, with physical line numbers; keeps nothing.</summary>
internal sealed class RowReader : IDisposable
{
    /// <summary>The greatest size of a row: a longer one is an unclosed quote.</summary>
    private const int MaxRowBytes = 16 << 20;

    /// <summary>What a row without values may consist of.</summary>
    private static readonly SearchValues<byte> BlankBytes = SearchValues.Create(" ,\"\t\r\n"u8);

    private readonly CsvReader _reader;
    private readonly bool _isTranscoded;
    private bool _unclosed;
    private bool _hasRead;
    private int _malformedLine;
    private readonly List<(int Line, char Separator)> _separatorLines = [];

    /// <param name="stream">The file, which is read from its beginning.</param>
    /// <param name="transcode">The file's encoding where it is not UTF-8.</param>
    public RowReader(Stream stream, Encoding? transcode)
    {
        stream.Position = transcode is { CodePage: 1252 } && BeginsWithByteOrderMark(stream) ? Encoding.UTF8.Preamble.Length : 0;
        _isTranscoded = transcode is not null;
        // The parser passes on bytes of UTF-8 as they are: those that are not text are replaced before.
        var isRepaired = transcode is UTF8Encoding;
        _reader = CsvReader.Create(
            isRepaired ? Encoding.CreateTranscodingStream(stream, Encoding.UTF8, Encoding.UTF8, leaveOpen: true) : stream,
            new CsvReaderOptions
            {
                HasHeader = false,
                Separator = ',',
                DetectSeparatorHint = false,
                Encoding = isRepaired ? null : transcode,
                TrackLineNumbers = true,
                IncludeValuesInExceptions = false,
                MaxRecordSize = MaxRowBytes,
                BufferSize = 1 << 18,
                OnMalformedRecord = row =>
                {
                    _unclosed |= row.Reason == CsvMalformedReason.UnterminatedQuote;
                    // In the middle of an unquoted value, a quote is part of it.
                    if (row.Reason != CsvMalformedReason.StrayQuote)
                        _malformedLine = (int)row.LineNumber;
                },
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

    /// <summary>Whether text follows the closing quote of a cell in this row.</summary>
    public bool IsMalformed => _malformedLine == Line && !IsUnclosed;

    /// <summary>Whether this row, although not the first, begins with a byte order mark.</summary>
    public bool HasLateByteOrderMark { get; private set; }

    /// <summary>Lines such as <c>sep=;</c> so far, which were skipped, each with its separator.</summary>
    public IReadOnlyList<(int Line, char Separator)> SeparatorLines => _separatorLines;

    /// <summary>The last physical line of the current row.</summary>
    public int LastLine => IsUnclosed ? Line : Line + _reader.RawRecord.Count((byte)'\n');

    /// <summary>The bytes of the current row as they are in the file, in UTF-8.</summary>
    public ReadOnlySpan<byte> RawRow => IsUnclosed ? [] : _reader.RawRecord;

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

    /// <summary>Moves to the next row that has more than commas, spaces and quotes around nothing.</summary>
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
            } while (IsBlank(_reader.RawRecord) || SkipsSeparatorLine(_reader.RawRecord));
            Line = (int)_reader.LineNumber;
            HasLateByteOrderMark = _hasRead && _reader.RawRecord is [0xEF, 0xBB, 0xBF, ..];
            _hasRead = true;
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

    /// <summary>Whether a row has only commas, spaces and quotes around nothing. Most rows begin with a letter or a digit.</summary>
    private bool IsBlank(ReadOnlySpan<byte> raw)
    {
        if (raw is [> (byte)',', ..] || raw.ContainsAnyExcept(BlankBytes))
            return false;
        for (var i = 0; raw.Contains((byte)'"') && i < _reader.FieldCount; i++)
        {
            if (GetCell(i).Length > 0)
                return false;
        }

        return true;
    }

    /// <summary>Whether a row is a line such as <c>sep=;</c>, with or without quotes, that a spreadsheet wrote or needs.</summary>
    private bool SkipsSeparatorLine(ReadOnlySpan<byte> raw)
    {
        if (raw.Length > 12 || raw.IndexOf((byte)'=') < 3)
            return false;
        var text = Encoding.UTF8.GetString(raw).Trim('\uFEFF', ' ', '"');
        if (!text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || text.TrimEnd(',', ';').Length > 5)
            return false;
        _separatorLines.Add(((int)_reader.LineNumber, text.Length > 4 ? text[4] : ','));
        return true;
    }

    /// <summary>Trims a cell. Most cells need no trimming: they are blank, or begin and end with a letter or digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell) =>
        cell.Length == 0 || (cell[0] is > (byte)' ' and < 0x80 && cell[^1] is > (byte)' ' and < 0x80) ? cell : TrimEnds(cell);

    /// <summary>Trims any other cell. A byte order mark before a quoted cell hides its quotes from the parser.</summary>
    private static ReadOnlySpan<byte> TrimEnds(ReadOnlySpan<byte> cell)
    {
        var trimmed = cell;
        while (trimmed is [(byte)' ', ..])
            trimmed = trimmed[1..];
        while (trimmed is [.., (byte)' '])
            trimmed = trimmed[..^1];
        if (trimmed.Length > 0 && (IsUnusual(trimmed[0]) || IsUnusual(trimmed[^1])))
            trimmed = InvisibleCharacters.Trim(trimmed);
        return cell is [0xEF, 0xBB, 0xBF, ..] && trimmed is [(byte)'"', .., (byte)'"'] ? Trim(trimmed[1..^1]) : trimmed;
    }

    private static bool IsUnusual(byte end) => end is <= (byte)' ' or >= 0x80;

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
