using DqCheck.Tables;

namespace DqCheck.Extracts;

/// <summary>An extract that was opened and whose header was read; its rows are not read yet.</summary>
/// <param name="Path">Path of the file.</param>
internal sealed record OpenedExtract(string Path)
{
    /// <summary>File name without folder; with as much of the folder as tells it from another extract of the same name.</summary>
    public string File { get; init; } = System.IO.Path.GetFileName(Path);

    public ExtractName Name { get; } = ExtractName.Parse(Path);

    /// <summary>Length and modification time of the file when it was opened; both must stay the same until it is read.</summary>
    public (long Length, DateTime Changed) Stamp { get; init; }

    /// <summary>The scan of its bytes; null where they are scanned while the rows are read.</summary>
    public FileScan? Scan { get; init; }

    /// <summary>The names in the header.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The columns for names that a case-management system uses instead; null where no file gives any.</summary>
    public ColumnMapping? Mapping { get; init; }

    /// <summary>The column names of the header, before they are bound to a data set.</summary>
    public IReadOnlyList<string> Columns => [.. Names.Select(n => Mapping?.Find(n) ?? n)];

    /// <summary>Slots of the columns whose dates are not read, because they can only be month first.</summary>
    public IReadOnlySet<int> MonthFirst { get; init; } = new HashSet<int>();

    /// <summary>In what its name and its header contradict each other about the data set, and which was believed; null where they do not.</summary>
    public string? NameContradiction { get; init; }

    /// <summary>Why the file as a whole cannot be read; null where it can.</summary>
    public string? Error { get; init; }

    /// <summary>Whether there is no such file.</summary>
    public bool IsMissing { get; init; }
}
