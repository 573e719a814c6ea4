using DqCheck.Tables;

namespace DqCheck.Extracts;

/// <summary>One extract of a run: its name, its bytes, its header, and what was counted while it was read.</summary>
/// <param name="opened">The file as it was opened; alone it makes an extract whose rows were not read.</param>
internal sealed class Extract(OpenedExtract opened)
{
    /// <summary>File name without folder.</summary>
    public string File => opened.File;

    public ExtractName Name => opened.Name;

    /// <summary>Hash of the bytes, in small hexadecimal digits; null where they could not be read to their end.</summary>
    public string? Sha256 => Scan?.Sha256;

    /// <summary>ascii, utf-8, utf-8-bom, utf-16-le, utf-16-be or windows-1252.</summary>
    public string? Encoding => Scan?.EncodingName;

    /// <summary>What its bytes say; null where they could not be read to their end.</summary>
    public FileScan? Scan { get; init; } = opened.Scan;

    /// <summary>Null where its rows were not read.</summary>
    public Header? Header { get; init; }

    /// <summary>Why the file as a whole was not read, in words; null where it was.</summary>
    public string? Error => opened.Error;

    public int Rows { get; init; }

    public int AcceptedRows { get; init; }

    public int RejectedRows => Rows - AcceptedRows;

    /// <summary>Rows that are longer than the header by blank cells only.</summary>
    public int LongRows { get; init; }

    /// <summary>Line and cell where a quote opens that never closes.</summary>
    public (int Line, int Cell)? UnclosedQuote { get; init; }

    /// <summary>Cells that hold a readable date, by form.</summary>
    public IReadOnlyList<long> DateFormats { get; init; } = new long[DateParser.FormatNames.Count];

    /// <summary>Cells with a midnight behind the date, by slot.</summary>
    public IReadOnlyDictionary<int, int> MidnightCells { get; init; } = new Dictionary<int, int>();

    /// <summary>Whether some row holds a value in the column, by slot.</summary>
    public IReadOnlyList<bool> Supplied { get; init; } = [];

    /// <summary>
    /// By slot: the id behind the last value kept when its rows were read; of the extracts before it are those below theirs.
    /// </summary>
    public IReadOnlyList<int> ValuesEnd { get; init; } = [];

    /// <summary>Agency codes of the rows that can be read, in ordinal order.</summary>
    public IReadOnlyList<string> Agencies { get; init; } = [];
}
