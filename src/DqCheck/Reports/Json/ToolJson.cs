namespace DqCheck.Reports.Json;

/// <summary>The program that wrote the result.</summary>
internal sealed record ToolJson(string Name, string Version);
