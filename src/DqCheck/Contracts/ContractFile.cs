using System.Text.Json;
using System.Text.Json.Serialization;

namespace DqCheck.Contracts;

/// <summary>A <c>contract.json</c> as it stands.</summary>
internal sealed record ContractFile(
    string Id,
    string Title,
    string Document,
    IReadOnlyList<ContractFileSetting> Settings,
    string Note = ""
);

/// <summary>One of its settings.</summary>
internal sealed record ContractFileSetting(string Name, string Value, string Section, string Confidence, string Note = "");

/// <summary>Reads it; generated when DqCheck is built, for to find out at run time how takes longer than to read it.</summary>
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
