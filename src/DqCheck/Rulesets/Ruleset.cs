namespace DqCheck.Rulesets;

/// <summary>A ruleset folder as objects: its data sets, whatever their letter.</summary>
/// <param name="Folder">Where it was read from.</param>
/// <param name="Sha256">Hash of all its files.</param>
/// <param name="DataSets">At least one, the newest first.</param>
internal sealed record Ruleset(string Folder, string Sha256, IReadOnlyList<DataSet> DataSets);
