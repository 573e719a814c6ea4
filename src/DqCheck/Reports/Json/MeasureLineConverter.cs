using System.Text.Json;
using System.Text.Json.Serialization;

namespace DqCheck.Reports.Json;

/// <summary>Writes a measure on a line of its own: there are thousands of them.</summary>
internal sealed class MeasureLineConverter : JsonConverter<MeasureJson>
{
    public override MeasureJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Results are written only.");

    public override void Write(Utf8JsonWriter writer, MeasureJson value, JsonSerializerOptions options) =>
        writer.WriteRawValue(
            [.. "\n    "u8, .. JsonSerializer.SerializeToUtf8Bytes(value, ResultJsonContext.Line.MeasureJson)],
            skipInputValidation: true
        );
}
