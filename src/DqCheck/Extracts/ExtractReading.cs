using DqCheck.Tables;

namespace DqCheck.Extracts;

/// <summary>What became known of an extract while its rows were read.</summary>
internal sealed record ExtractReading
{
    /// <summary>The header, bound to the columns of the data set; null where the file failed before it.</summary>
    public Header? Header { get; init; }

    /// <summary>What its bytes say; null where they could not be read to their end.</summary>
    public FileScan? Scan { get; init; }

    /// <summary>Whether it was read as UTF-8, which the scan beside the reading found it is not: it has to be read again.</summary>
    public bool IsMisread { get; init; }

    /// <summary>Line and cell where a quote opens that never closes.</summary>
    public (int Line, int Cell)? OpenQuote { get; init; }

    /// <summary>Why nothing of the file is believed, in words; null where it was read.</summary>
    public string? Error { get; init; }
}
