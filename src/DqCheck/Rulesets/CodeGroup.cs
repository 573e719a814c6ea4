namespace DqCheck.Rulesets;

/// <summary>A group of codes that DqCheck uses: a word under <c>group</c> in the list of a column.</summary>
/// <param name="Column">The column with the list, such as MODAL.</param>
/// <param name="Word">The word, such as <c>structured</c>.</param>
internal sealed record CodeGroup(string Column, string Word);
