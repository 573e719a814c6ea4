namespace DqCheck.Worker.Page.Views;

/// <summary>A folder of the workspace to which files can be uploaded.</summary>
internal sealed record FolderLine(string Kind, string Title, string Hint, string Accept, IReadOnlyList<string> Files);
