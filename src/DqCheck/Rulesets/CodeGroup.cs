namespace DqCheck.Rulesets;

/// <summary>A group of codes by which DqCheck judges or counts: a word under <c>group</c> in the list of a column.</summary>
/// <param name="Column">The column whose list it is, such as MODAL.</param>
/// <param name="Word">The word, such as <c>structured</c>.</param>
internal sealed record CodeGroup(string Column, string Word);
