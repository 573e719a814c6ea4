namespace DqCheck.Reports.Json;

/// <summary>An extract that was sent before.</summary>
internal sealed record PreviousExtractJson(string File, string? Sha256, string? Error);
