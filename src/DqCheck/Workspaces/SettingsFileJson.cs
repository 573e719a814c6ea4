using System.Text.Json;
using System.Text.Json.Serialization;

namespace DqCheck.Workspaces;

/// <summary>Source-generated JSON metadata of <see cref="SettingsFile"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    RespectNullableAnnotations = true,
    WriteIndented = true,
    GenerationMode = JsonSourceGenerationMode.Metadata
)]
[JsonSerializable(typeof(SettingsFile))]
internal sealed partial class SettingsFileJson : JsonSerializerContext;
