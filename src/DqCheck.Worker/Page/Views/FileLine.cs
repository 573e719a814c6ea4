namespace DqCheck.Worker.Page.Views;

/// <summary>A file of the workspace that can be uploaded.</summary>
internal sealed record FileLine(string Kind, string Title, string FileName, string Hint, bool CanUndo);
