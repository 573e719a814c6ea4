namespace DqCheck.Reports.Json;

/// <summary>The ruleset of the check.</summary>
internal sealed record RulesetJson(string Id, string Version, string Sha256);
