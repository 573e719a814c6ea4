namespace DqCheck.Worker.Page.Results;

/// <summary>The reason and the action for a line, such as a long wait. Blank texts delete them.</summary>
internal sealed record ReasonRequest(string LineKey, string Reason = "", string Action = "");
