using System.Text.Json;
using System.Text.Json.Serialization;

namespace DqCheck.Reports.Json;

/// <summary>Writes the number that is shown, or null.</summary>
internal sealed class ShownCountConverter : JsonConverter<ShownCount>
{
    public override ShownCount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Results are written only.");

    public override void Write(Utf8JsonWriter writer, ShownCount value, JsonSerializerOptions options)
    {
        if (value.Shown is { } shown)
            writer.WriteNumberValue(shown);
        else
            writer.WriteNullValue();
    }
}
