namespace DqCheck.Reports.Workbooks;

/// <summary>A row of a tab that says something about the rows: that there are none, or how many are not shown.</summary>
/// <param name="Sentence">What it says.</param>
/// <param name="Label">A word in place of the name of a row, such as (nobody).</param>
/// <param name="Advice">What to do about it.</param>
internal sealed record TabNote(string Sentence, string? Label = null, string? Advice = null);
