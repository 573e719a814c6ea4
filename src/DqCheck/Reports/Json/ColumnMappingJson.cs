namespace DqCheck.Reports.Json;

/// <summary>The file of column names.</summary>
internal sealed record ColumnMappingJson(string File, string Sha256);
