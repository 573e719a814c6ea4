using DqCheck.Tables;

namespace DqCheck.Extracts;

/// <summary>An extract that was opened and whose header was looked at; its rows are not read yet.</summary>
/// <param name="Path">Path of the file.</param>
internal sealed record OpenedExtract(string Path)
{
    /// <summary>File name without folder.</summary>
    public string File { get; } = System.IO.Path.GetFileName(Path);

    public ExtractName Name { get; } = ExtractName.Parse(Path);

    /// <summary>Length and time of the file when it was opened; it may not change until it is read.</summary>
    public (long Length, DateTime Changed) Stamp { get; init; }

    /// <summary>What its bytes say; null where they are scanned only while its rows are read.</summary>
    public FileScan? Scan { get; init; }

    /// <summary>Names of the header's columns, before they are bound to those of a data set.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Why the file as a whole cannot be read, in words; null where it can.</summary>
    public string? Error { get; init; }
}
