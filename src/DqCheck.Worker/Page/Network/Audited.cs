namespace DqCheck.Worker.Page.Network;

/// <summary>Marks an address whose every use is in the audit log.</summary>
/// <param name="Action">What the log calls it.</param>
/// <param name="File">The kind of file, where the address does not say.</param>
internal sealed record Audited(string Action, string File = "");
