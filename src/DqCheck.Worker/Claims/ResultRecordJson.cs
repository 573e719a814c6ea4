using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DqCheck.Worker.Folders;

namespace DqCheck.Worker.Claims;

/// <summary>The generated JSON contract of <see cref="ResultRecord"/>.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ResultRecord))]
internal sealed partial class ResultRecordJson : JsonSerializerContext
{
    public static JsonTypeInfo<ResultRecord> Contract { get; } =
        new ResultRecordJson(
            WorkerJson.CreateOptions(new JsonStringEnumConverter<ResultOutcome>(JsonNamingPolicy.KebabCaseLower))
        ).ResultRecord;
}
