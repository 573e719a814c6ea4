using DqCheck.People;
using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Workspaces.Database;

namespace DqCheck.Workspaces;

/// <summary>The settings of a workspace, from its <c>settings.json</c>.</summary>
internal sealed record WorkspaceSettings
{
    public const int DefaultKeepResults = 5;

    /// <summary>Id of a data set, or folder of a ruleset; null to decide from the extracts.</summary>
    public string? Ruleset { get; init; }

    /// <summary>Ids or folders of contracts.</summary>
    public IReadOnlyList<string> Contracts { get; init; } = [];

    /// <summary>The audience: with commissioner, copies with counts only are written too.</summary>
    public Audience Audience { get; init; }

    /// <summary>How a commissioner's copy shows counts.</summary>
    public CountPrecision Counts { get; init; }

    /// <summary>The formats to write.</summary>
    public IReadOnlyList<OutputFormat> Formats { get; init; } = OutputFormats.All;

    /// <summary>Whether to write a workbook for each keyworker or team, too; null for none.</summary>
    public SplitBy? Split { get; init; }

    /// <summary>The name under which findings are accepted that somebody accepted in a workbook; null: the name in the workbook.</summary>
    public string? Person { get; init; }

    /// <summary>How many earlier results of the same month are kept.</summary>
    public int KeepResults { get; init; } = DefaultKeepResults;

    /// <summary>How many months the history goes back; 0: all.</summary>
    public int KeepHistoryMonths { get; init; } = HistoryOptions.DefaultRetentionMonths;

    /// <summary>Whether the history holds keyed hashes in place of ids.</summary>
    public bool HashIds { get; init; }
}
