using DqCheck.Publication;
using DqCheck.Reports;

namespace DqCheck.Worker.Settings;

/// <summary>How the extracts in one inbox folder are checked.</summary>
internal sealed record ProfileSettings
{
    /// <summary>Name of the folder: lower-case letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>Id of a data set, or folder of a ruleset; null to decide from the extracts.</summary>
    public string? Ruleset { get; init; }

    /// <summary>Ids or folders of contracts.</summary>
    public IReadOnlyList<string> Contracts { get; init; } = [];

    /// <summary>The audience of the outputs.</summary>
    public Audience Audience { get; init; }

    /// <summary>How a commissioner's copy shows counts.</summary>
    public CountPrecision Counts { get; init; }

    public IReadOnlyList<OutputFormat> Formats { get; init; } = OutputFormats.All;

    /// <summary>The <c>people.csv</c>; null for none.</summary>
    public string? People { get; init; }

    /// <summary>The <c>accepted.csv</c>; null for none.</summary>
    public string? Accepted { get; init; }

    /// <summary>The file of column names; null for none.</summary>
    public string? Columns { get; init; }
}
