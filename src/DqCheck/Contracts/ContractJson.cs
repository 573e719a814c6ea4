using System.Text.Json;
using System.Text.Json.Serialization;

namespace DqCheck.Contracts;

/// <summary>Source-generated JSON metadata of <see cref="ContractFile"/>, which saves the reflection at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    GenerationMode = JsonSourceGenerationMode.Metadata
)]
[JsonSerializable(typeof(ContractFile))]
internal sealed partial class ContractJson : JsonSerializerContext;
