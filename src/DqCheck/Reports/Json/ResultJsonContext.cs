using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DqCheck.Reports.Json;

/// <summary>How the result is written; generated when DqCheck is built.</summary>
/// <remarks>Metadata alone: with it lists are written piece by piece, and need no room for the whole.</remarks>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ResultJson))]
[JsonSerializable(typeof(decimal))]
internal sealed partial class ResultJsonContext : JsonSerializerContext
{
    /// <summary>The whole result, for people too: indented, a measure or month a line.</summary>
    public static ResultJsonContext Document { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                WriteIndented = true,
                NewLine = "\n",
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                Converters =
                {
                    new LineConverter<MeasureJson>(() => Line.MeasureJson),
                    new LineConverter<OverTimeJson>(() => Line.OverTimeJson),
                },
            }
        );

    /// <summary>A part of it on one line.</summary>
    public static ResultJsonContext Line => Default;
}
