namespace DqCheck.Rulesets;

/// <summary>A ruleset folder as objects: its data sets, whatever their letter.</summary>
/// <param name="Folder">Where it was read from.</param>
/// <param name="Sha256">Hash of all its files.</param>
/// <param name="DataSets">At least one, the newest first.</param>
internal sealed record Ruleset(string Folder, string Sha256, IReadOnlyList<DataSet> DataSets);

/// <summary>A ruleset that a run goes by.</summary>
/// <param name="Ruleset">As it was read.</param>
/// <param name="Found">How it was found, for people.</param>
/// <param name="DataSet">Id of the data set that was asked for; null: as the extracts say.</param>
internal sealed record RulesetInUse(Ruleset Ruleset, string Found, string? DataSet);
