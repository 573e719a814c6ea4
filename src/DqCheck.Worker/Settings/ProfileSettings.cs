using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Workspaces;

namespace DqCheck.Worker.Settings;

/// <summary>
/// How the extracts in one inbox folder are checked. What is not set here is as the <c>settings.json</c> of the workspace says.
/// </summary>
internal sealed record ProfileSettings
{
    /// <summary>Name of the folder: lower-case letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>The folder of the workspace.</summary>
    public required string Workspace { get; init; }

    /// <summary>Id of a data set, or folder of a ruleset; null to decide from the extracts.</summary>
    public string? Ruleset { get; init; }

    /// <summary>Ids or folders of contracts.</summary>
    public IReadOnlyList<string> Contracts { get; init; } = [];

    /// <summary>The audience: with commissioner, copies with counts only are written too.</summary>
    public Audience? Audience { get; init; }

    /// <summary>How a commissioner's copy shows counts.</summary>
    public CountPrecision? Counts { get; init; }

    public IReadOnlyList<OutputFormat>? Formats { get; init; }

    /// <summary>The <c>people.csv</c>; null for that of the workspace.</summary>
    public string? People { get; init; }

    /// <summary>The <c>accepted.csv</c>; null for that of the workspace.</summary>
    public string? Accepted { get; init; }

    /// <summary>The file of column names; null for that of the workspace.</summary>
    public string? Columns { get; init; }

    /// <summary>Opens the workspace, and makes it if there is none.</summary>
    /// <exception cref="DqCheckException">Its settings have mistakes.</exception>
    public Workspace OpenWorkspace() =>
        Workspaces.Workspace.OpenWith(
            Workspace,
            file =>
                file with
                {
                    Ruleset = Ruleset ?? file.Ruleset,
                    Contracts = Contracts.Count > 0 ? Contracts : file.Contracts,
                    Audience = Audience ?? file.Audience,
                    // Counts belong to an audience.
                    Counts = Counts ?? (Audience is null ? file.Counts : CountPrecision.Rounded),
                    Formats = Formats ?? file.Formats,
                }
        );
}
