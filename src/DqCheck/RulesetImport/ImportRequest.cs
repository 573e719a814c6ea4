namespace DqCheck.RulesetImport;

/// <summary>What to import, and into which data set.</summary>
internal sealed record ImportRequest
{
    /// <summary>The folder of the ruleset.</summary>
    public required string Folder { get; init; }

    /// <summary>The tables, as paths.</summary>
    public required IReadOnlyList<string> Tables { get; init; }

    /// <summary>The id of the data set.</summary>
    public required string DataSet { get; init; }

    /// <summary>The data sets for which the tables hold, as in <c>sets</c>; null: the data set alone.</summary>
    public string? Sets { get; init; }

    /// <summary>For a new data set: its letter.</summary>
    public string? Letter { get; init; }

    /// <summary>For a new data set: its first day.</summary>
    public string? From { get; init; }

    public string? Title { get; init; }

    /// <summary><c>whole</c> or <c>partial</c>; null: as it is.</summary>
    public string? Coverage { get; init; }

    /// <summary>How many columns the data set has in all; null: as it is.</summary>
    public int? ColumnsInAll { get; init; }

    /// <summary>The source of everything that is imported; null: what the tables say, else the file and sheet.</summary>
    public string? Source { get; init; }
}
