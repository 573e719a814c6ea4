namespace DqCheck.Worker.Page.Views;

/// <summary>A link with its text.</summary>
public sealed record FileLink(string Text, string Address);
