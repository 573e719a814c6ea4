namespace DqCheck;

/// <summary>What is asked of a check.</summary>
public sealed record CheckRequest
{
    /// <summary>Paths of the extracts: one population, in this order.</summary>
    public required IReadOnlyList<string> Extracts { get; init; }

    /// <summary>Id of a data set or folder of a ruleset; null: as the extracts say.</summary>
    public string? Ruleset { get; init; }

    /// <summary>Ids or folders of contracts whose indicators are judged; none: no contract.</summary>
    public IReadOnlyList<string> Contracts { get; init; } = [];

    /// <summary>The as-of date; null: from file names and data.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Paths of the extracts that were sent before, to compare with; none: nothing is compared.</summary>
    public IReadOnlyList<string> Previous { get; init; } = [];

    /// <summary>The <c>findings.csv</c> of an earlier run to compare with; null: none.</summary>
    public string? Since { get; init; }

    /// <summary>The <c>accepted.csv</c> with findings that are known and stand; null: none.</summary>
    public string? Accepted { get; init; }

    /// <summary>The <c>people.csv</c> with keyworkers and teams; null: none.</summary>
    public string? People { get; init; }

    /// <summary>
    /// Last month's workbook, whose reasons and actions are taken over; null: none. Needs a contract with monthly figures.
    /// </summary>
    public string? PreviousWorkbook { get; init; }
}
