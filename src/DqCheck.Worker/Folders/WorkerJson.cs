using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DqCheck.Worker.Claims;
using DqCheck.Worker.Watch;

namespace DqCheck.Worker.Folders;

/// <summary>The JSON format of the worker's own files.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ResultRecord))]
[JsonSerializable(typeof(Health))]
internal sealed partial class WorkerJson : JsonSerializerContext
{
    public static WorkerJson Files { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                WriteIndented = true,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                Converters = { new JsonStringEnumConverter<ResultOutcome>(JsonNamingPolicy.KebabCaseLower) },
            }
        );
}
