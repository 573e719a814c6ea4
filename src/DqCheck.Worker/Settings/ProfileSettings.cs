using DqCheck.Publication;
using DqCheck.Reports;

namespace DqCheck.Worker.Settings;

/// <summary>How the extracts of one folder of the inbox are checked, as it was told.</summary>
internal sealed record ProfileSettings
{
    /// <summary>Name of the folder; small letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>Id of a data set or folder of a ruleset; null: as the extracts say.</summary>
    public string? Ruleset { get; init; }

    /// <summary>Ids or folders.</summary>
    public IReadOnlyList<string> Contracts { get; init; } = [];

    /// <summary>For whom the outputs are.</summary>
    public Audience Audience { get; init; }

    public IReadOnlyList<OutputFormat> Formats { get; init; } = OutputFormats.All;

    /// <summary>The <c>people.csv</c>; null: none.</summary>
    public string? People { get; init; }

    /// <summary>The <c>accepted.csv</c>; null: none.</summary>
    public string? Accepted { get; init; }
}
