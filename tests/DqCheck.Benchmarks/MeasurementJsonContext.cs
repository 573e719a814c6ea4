using System.Text.Json.Serialization;

namespace DqCheck.Benchmarks;

/// <summary>The format in which it is printed and read.</summary>
[JsonSerializable(typeof(Measurement))]
internal sealed partial class MeasurementJsonContext : JsonSerializerContext;
