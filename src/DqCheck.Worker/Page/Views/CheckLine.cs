namespace DqCheck.Worker.Page.Views;

/// <summary>A check that is waiting, running or has just ended.</summary>
internal sealed record CheckLine(string Title, string Message, string Events, bool IsEnded, bool IsFailed, string? Result);
