namespace DqCheck.Worker.Page.Results;

/// <summary>What to accept: the fingerprint of a finding, or the key of a whole rule; why; and the last as-of date, if there is one.</summary>
internal sealed record AcceptRequest(string Fingerprint, string Reason, string? Until = null);
