using DqCheck.Tables;

namespace DqCheck.Extracts;

/// <summary>The result of reading the rows of an extract.</summary>
internal sealed record ExtractReading
{
    /// <summary>The header, bound to the columns of the data set; null where the file failed before it.</summary>
    public Header? Header { get; init; }

    /// <summary>The scan of its bytes; null where they could not be read to the end.</summary>
    public FileScan? Scan { get; init; }

    /// <summary>Whether the scan found that the file is not UTF-8, although it was read as such: it has to be read again.</summary>
    public bool IsMisread { get; init; }

    /// <summary>What is wrong with the file as text.</summary>
    public ReadingFaults Faults { get; init; } = new();

    /// <summary>Line and cell where an unclosed quote opens.</summary>
    public (int Line, int Cell)? OpenQuote { get; init; }

    /// <summary>Why the file is not used; null where it was read.</summary>
    public string? Error { get; init; }
}
