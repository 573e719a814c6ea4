namespace DqCheck.Workspaces;

/// <summary>The <c>settings.json</c> of a workspace, as people write it.</summary>
internal sealed record SettingsFile
{
    public IReadOnlyList<string> Contracts { get; init; } = [];

    public string Audience { get; init; } = "provider";

    public string Counts { get; init; } = "rounded";

    public string? Ruleset { get; init; }

    public IReadOnlyList<string> Formats { get; init; } = [];

    public string? Split { get; init; }

    public string? Person { get; init; }

    public int KeepResults { get; init; } = 5;

    public int KeepHistoryMonths { get; init; } = 36;

    public string IdsInHistory { get; init; } = SettingsFileValidator.PlainIds;
}
