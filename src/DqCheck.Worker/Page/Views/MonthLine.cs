namespace DqCheck.Worker.Page.Views;

/// <summary>A result in a list of months, with what can be opened.</summary>
internal sealed record MonthLine(string Month, string Agency, IReadOnlyList<FileLink> Links);
