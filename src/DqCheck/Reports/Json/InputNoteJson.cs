namespace DqCheck.Reports.Json;

/// <summary>Something that the user should know about an input besides the extracts.</summary>
internal sealed record InputNoteJson(string Input, string Note);
