namespace DqCheck.Rulesets;

/// <summary>The ruleset of a check.</summary>
/// <param name="Ruleset">The ruleset.</param>
/// <param name="FoundIn">How it was found, for people.</param>
/// <param name="DataSet">The id of the data set asked for; null: determined by the extracts.</param>
internal sealed record LoadedRuleset(Ruleset Ruleset, string FoundIn, string? DataSet);
