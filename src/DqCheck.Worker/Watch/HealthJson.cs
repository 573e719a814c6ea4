using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DqCheck.Worker.Folders;

namespace DqCheck.Worker.Watch;

/// <summary>The generated JSON contract of <see cref="Health"/>.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Health))]
internal sealed partial class HealthJson : JsonSerializerContext
{
    public static JsonTypeInfo<Health> Contract { get; } = new HealthJson(WorkerJson.CreateOptions()).Health;
}
