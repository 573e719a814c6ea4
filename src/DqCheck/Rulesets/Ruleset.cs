namespace DqCheck.Rulesets;

/// <summary>A loaded ruleset folder: its data sets.</summary>
/// <param name="Folder">Where it was read from.</param>
/// <param name="Sha256">Hash of all its files.</param>
/// <param name="DataSets">At least one, the newest first.</param>
internal sealed record Ruleset(string Folder, string Sha256, IReadOnlyList<DataSet> DataSets);
