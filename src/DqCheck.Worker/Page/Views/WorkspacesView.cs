namespace DqCheck.Worker.Page.Views;

/// <summary>The workspaces to choose from: names and addresses.</summary>
internal sealed record WorkspacesView(PageLayout Layout, IReadOnlyList<FileLink> Workspaces);
