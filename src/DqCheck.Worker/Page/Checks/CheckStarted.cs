namespace DqCheck.Worker.Page.Checks;

/// <summary>The answer to a check that was asked for.</summary>
/// <param name="Id">Its id, to follow it; null where only files of the workspace were saved.</param>
/// <param name="Message">What was done, in words.</param>
internal sealed record CheckStarted(string? Id, string Message);
