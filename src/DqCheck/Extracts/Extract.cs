using DqCheck.Tables;

namespace DqCheck.Extracts;

/// <summary>One extract of a run: its name, its bytes, its header, and what was counted while it was read.</summary>
internal sealed class Extract(string path)
{
    public string Path => path;

    /// <summary>File name without folder.</summary>
    public string File { get; } = System.IO.Path.GetFileName(path);

    public ExtractName Name { get; } = ExtractName.Of(path);

    /// <summary>Hash of the bytes, in small hexadecimal digits; null where they could not be read to their end.</summary>
    public string? Sha256 => Scan?.Sha256;

    /// <summary>ascii, utf-8, utf-8-bom, utf-16-le, utf-16-be or windows-1252.</summary>
    public string? Encoding => Scan?.EncodingName;

    /// <summary>What its bytes say; null until they are scanned, beside the reading of its rows at the latest.</summary>
    public FileScan? Scan { get; set; }

    /// <summary>Whether it was read as UTF-8, which the scan beside the reading found it is not.</summary>
    public bool IsMisread { get; set; }

    /// <summary>Length and time of the file when it was opened; it may not change until it is read.</summary>
    public (long, DateTime) Stamp { get; set; }

    /// <summary>Names of the header's columns, before they are bound.</summary>
    public IReadOnlyList<string> Columns { get; set; } = [];

    public Header? Header { get; set; }

    /// <summary>Why the file as a whole was not read, in words; null where it was.</summary>
    public string? Error { get; set; }

    public int Rows { get; set; }

    public int AcceptedRows { get; set; }

    public int RejectedRows => Rows - AcceptedRows;

    /// <summary>Rows that are longer than the header by blank cells only.</summary>
    public int LongRows { get; set; }

    /// <summary>Line and cell where a quote opens that never closes.</summary>
    public (int Line, int Cell)? OpenQuote { get; set; }

    /// <summary>Cells that hold a readable date, by form.</summary>
    public long[] DateForms { get; } = new long[CellDate.Forms.Count];

    /// <summary>Cells with a midnight behind the date, by slot.</summary>
    public Dictionary<int, int> Midnights { get; } = [];

    /// <summary>Whether some row holds a value in the column, by slot.</summary>
    public bool[] Supplied { get; set; } = [];

    /// <summary>
    /// By slot: the id behind the last value kept when its rows were read; of the extracts before it are those below theirs.
    /// </summary>
    public int[] ValuesEnd { get; set; } = [];

    /// <summary>Agency codes of the rows that can be read, in ordinal order.</summary>
    public IReadOnlyList<string> Agencies { get; set; } = [];

    /// <summary>Forgets what was counted while rows were read: the extract is read again, or not believed.</summary>
    public void Forget()
    {
        (Rows, AcceptedRows, LongRows, OpenQuote, IsMisread, Agencies, Supplied, ValuesEnd) = (0, 0, 0, null, false, [], [], []);
        Array.Clear(DateForms);
        Midnights.Clear();
    }
}
