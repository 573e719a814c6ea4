using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DqCheck.Workspaces.Database;

/// <summary>How <c>run.json</c> is written and read; generated when DqCheck is built.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(HistoryRun))]
internal sealed partial class HistoryJsonContext : JsonSerializerContext
{
    /// <summary>On one line, with letters as they are.</summary>
    public static HistoryJsonContext Document { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
