namespace DqCheck.Worker.Page.Network;

/// <summary>A line of the audit log, besides the time and the person. It holds no value, client or finding.</summary>
/// <param name="Action">What was asked for.</param>
/// <param name="Outcome">How it ended.</param>
internal sealed record AuditEntry(string Action, string Outcome)
{
    /// <summary>The name of the workspace; blank outside one.</summary>
    public string Workspace { get; init; } = "";

    /// <summary>Month and agency of the result; blank where it is about none.</summary>
    public string Result { get; init; } = "";

    /// <summary>The kind of file.</summary>
    public string File { get; init; } = "";
}
