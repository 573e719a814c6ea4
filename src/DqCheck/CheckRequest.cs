using DqCheck.PreviousWorkbooks;

namespace DqCheck;

/// <summary>What to check, and with which other inputs. All paths are read, none is written.</summary>
public sealed record CheckRequest
{
    /// <summary>Paths of the extracts. They are checked together, as one population.</summary>
    public required IReadOnlyList<string> Extracts { get; init; }

    /// <summary>Id of a data set or folder of a ruleset; null: found from the file names, else from the headers.</summary>
    public string? Ruleset { get; init; }

    /// <summary>
    /// Folder with rules, columns, codes and thresholds of the service's own, which are laid over the ruleset; null: none. A line of
    /// <c>settings.csv</c>, <c>rules.csv</c> or <c>columns.csv</c> there replaces the line with the same key or is added.
    /// </summary>
    public string? OwnRules { get; init; }

    /// <summary>Ids or folders of contracts to judge; may be empty.</summary>
    public IReadOnlyList<string> Contracts { get; init; } = [];

    /// <summary>
    /// The period for which contracts are reported: a month (<c>2014-04</c>), a quarter of the financial year (<c>2014-Q1</c> is April to June
    /// 2014) or a financial year (<c>2013/14</c>). Their windows end with it; null: on the as-of date.
    /// </summary>
    public string? Period { get; init; }

    /// <summary>The as-of date; null: found from the file names and the data.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Paths of the extracts sent last time, to compare with; may be empty.</summary>
    public IReadOnlyList<string> Previous { get; init; } = [];

    /// <summary>Path of the <c>findings.csv</c> of an earlier run to compare with; null: none.</summary>
    public string? Since { get; init; }

    /// <summary>Path of <c>accepted.csv</c>, the known findings that the service has decided to leave; null: none.</summary>
    public string? Accepted { get; init; }

    /// <summary>Path of <c>people.csv</c>, with keyworkers and teams; null: none.</summary>
    public string? People { get; init; }

    /// <summary>Path of a file with the columns for names that a case-management system uses instead, such as <c>mapping.csv</c>; null: none.</summary>
    public string? Columns { get; init; }

    /// <summary>Folder with returns that people filled in by hand; null: none.</summary>
    public string? Returns { get; init; }

    /// <summary>Path of <c>benchmarks.csv</c>, with figures of other areas and times; null: none.</summary>
    public string? Benchmarks { get; init; }

    /// <summary>Folder with local tables, which contracts count beside the extract; null: none.</summary>
    public string? LocalTables { get; init; }

    /// <summary>
    /// Last month's workbook, whose reasons and actions are taken over; null: none. Needs a contract with monthly figures.
    /// </summary>
    public string? PreviousWorkbook { get; init; }

    /// <summary>What people typed into workbooks of earlier runs; null: none.</summary>
    internal TypedText? Typed { get; init; }
}
