using DqCheck.Workspaces.Database;

namespace DqCheck.Workspaces;

/// <summary>The <c>settings.json</c> of a workspace, as people write it. <see cref="WorkspaceSettings"/> says what each setting means.</summary>
internal sealed record SettingsFile(
    IReadOnlyList<string>? Contracts = null,
    string Audience = "provider",
    string Counts = "rounded",
    string? Ruleset = null,
    IReadOnlyList<string>? Formats = null,
    string? Split = null,
    string? Person = null,
    int KeepResults = WorkspaceSettings.DefaultKeepResults,
    int KeepHistoryMonths = HistoryOptions.DefaultRetentionMonths,
    string IdsInHistory = SettingsFileValidator.PlainIds
)
{
    public IReadOnlyList<string> Contracts { get; init; } = Contracts ?? [];

    public IReadOnlyList<string> Formats { get; init; } = Formats ?? [];
}
