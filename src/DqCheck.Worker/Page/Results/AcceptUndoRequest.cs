namespace DqCheck.Worker.Page.Results;

/// <summary>What to accept no longer: the fingerprint of a finding, or the key of a whole rule.</summary>
internal sealed record AcceptUndoRequest(string Fingerprint);
