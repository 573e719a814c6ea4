using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DqCheck.Worker.Folders;

/// <summary>The JSON format of the worker's own files.</summary>
internal static class WorkerJson
{
    /// <summary>Creates the options of a generated contract.</summary>
    /// <param name="converters">Converters for types that the contract contains.</param>
    public static JsonSerializerOptions CreateOptions(params ReadOnlySpan<JsonConverter> converters)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        foreach (var converter in converters)
            options.Converters.Add(converter);
        return options;
    }
}
