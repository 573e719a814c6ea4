namespace DqCheck.Rulesets;

/// <summary>A ruleset that a run goes by.</summary>
/// <param name="Ruleset">As it was read.</param>
/// <param name="FoundIn">How it was found, for people.</param>
/// <param name="DataSet">Id of the data set that was asked for; null: as the extracts say.</param>
internal sealed record LoadedRuleset(Ruleset Ruleset, string FoundIn, string? DataSet);
