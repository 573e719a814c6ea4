using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace DqCheck.Reports.Json;

/// <summary>Writes a part of a list on a line of its own: a measure, of which there are thousands, or a month.</summary>
/// <param name="onLine">How it is written on one line.</param>
internal sealed class LineConverter<T>(Func<JsonTypeInfo<T>> onLine) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Results are written only.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteRawValue([.. "\n    "u8, .. JsonSerializer.SerializeToUtf8Bytes(value, onLine())], skipInputValidation: true);
}
