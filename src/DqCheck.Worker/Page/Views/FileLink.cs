namespace DqCheck.Worker.Page.Views;

/// <summary>A link with its text.</summary>
internal sealed record FileLink(string Text, string Address);
