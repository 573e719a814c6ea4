namespace DqCheck.Checks;

/// <summary>A record that an earlier check reported as missing, by its rule and keys.</summary>
internal sealed record MissingRecord(string Rule, string Agency, string Client, string Episode, string RecordId);
