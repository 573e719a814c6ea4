using System.Text.Json.Serialization;

namespace DqCheck.Benchmarks;

/// <summary>How it is printed and read.</summary>
[JsonSerializable(typeof(Measurement))]
internal sealed partial class MeasurementJsonContext : JsonSerializerContext;
