using DqCheck.Tables;

namespace DqCheck.Extracts;

/// <summary>One extract of a check: its name, bytes and header, and the counts made while it was read.</summary>
/// <param name="opened">The opened file; on its own it is an extract whose rows were not read.</param>
internal sealed class Extract(OpenedExtract opened)
{
    /// <summary>File name without folder; with as much of the folder as tells it from another extract of the same name.</summary>
    public string File => opened.File;

    public ExtractName Name => opened.Name;

    /// <summary>In what its name and its header contradict each other about the data set, and which was believed; null where they do not.</summary>
    public string? NameContradiction => opened.NameContradiction;

    /// <summary>Hash of the bytes in lower-case hexadecimal; null where they could not be read to the end.</summary>
    public string? Sha256 => Scan?.Sha256;

    /// <summary>ascii, utf-8, utf-8-bom, utf-16-le, utf-16-be, utf-32-le, utf-32-be or windows-1252.</summary>
    public string? Encoding => Scan?.EncodingName;

    /// <summary>The scan of its bytes; null where they could not be read to the end.</summary>
    public FileScan? Scan { get; init; } = opened.Scan;

    /// <summary>The header; null where the rows were not read.</summary>
    public Header? Header { get; init; }

    /// <summary>The names in the header; none where the file failed before it.</summary>
    public IReadOnlyList<string> Names => opened.Names;

    /// <summary>Why the file as a whole was not read; null where it was.</summary>
    public string? Error => opened.Error;

    /// <summary>Whether there is no such file.</summary>
    public bool IsMissing => opened.IsMissing;

    public int Rows { get; init; }

    public int AcceptedRows { get; init; }

    public int RejectedRows => Rows - AcceptedRows;

    /// <summary>Rows whose cells could be assigned to columns, accepted or not.</summary>
    public int ReadRows { get; init; }

    /// <summary>What is wrong with the file as text.</summary>
    public ReadingFaults Faults { get; init; } = new();

    /// <summary>Slots of the columns whose dates were not read, because they can only be month first.</summary>
    public IReadOnlySet<int> MonthFirst => opened.MonthFirst;

    /// <summary>Rows that are longer than the header by blank cells only.</summary>
    public int LongRows { get; init; }

    /// <summary>Line and cell where an unclosed quote opens.</summary>
    public (int Line, int Cell)? UnclosedQuote { get; init; }

    /// <summary>Cells with a readable date, by format.</summary>
    public IReadOnlyList<long> DateFormats { get; init; } = new long[DateParser.FormatNames.Count];

    /// <summary>Cells with a time of midnight after the date, by slot.</summary>
    public IReadOnlyDictionary<int, int> MidnightCells { get; init; } = new Dictionary<int, int>();

    /// <summary>Whether any row has a value in the column, by slot.</summary>
    public IReadOnlyList<bool> Supplied { get; init; } = [];

    /// <summary>
    /// By slot: the id after the last value stored when its rows were read. Values of earlier extracts have ids below that of theirs.
    /// </summary>
    public IReadOnlyList<int> ValuesEnd { get; init; } = [];

    /// <summary>Agency codes of the complete rows, in ordinal order.</summary>
    public IReadOnlyList<string> Agencies { get; init; } = [];
}
