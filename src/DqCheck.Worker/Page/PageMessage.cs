namespace DqCheck.Worker.Page;

/// <summary>The answer to a change: what was done, or why not, in plain words.</summary>
internal sealed record PageMessage(string Message);
