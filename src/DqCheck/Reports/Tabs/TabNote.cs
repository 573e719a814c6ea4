namespace DqCheck.Reports.Tabs;

/// <summary>A row with a note about the rows of a tab: that there are none, or how many are not shown.</summary>
/// <param name="Sentence">The note.</param>
/// <param name="Label">A label in place of a name, such as (nobody).</param>
/// <param name="Advice">What to do about it.</param>
internal sealed record TabNote(string Sentence, string? Label = null, string? Advice = null);
