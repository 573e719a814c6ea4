namespace DqCheck.Reports.Workbooks;

/// <summary>Something to do first, for the front page.</summary>
/// <param name="What">What is wrong or due.</param>
/// <param name="Number">How many.</param>
/// <param name="Action">What to do.</param>
/// <param name="List">Where it is listed; null where it is not.</param>
internal sealed record FirstTask(string What, object? Number, string Action, CellLink? List);
