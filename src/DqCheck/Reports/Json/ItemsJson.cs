using System.Text.Json.Serialization;
using DqCheck.Measures;

namespace DqCheck.Reports.Json;

/// <summary>The data items of a kind of record or of a column.</summary>
internal sealed class ItemsJson
{
    private readonly Fraction _quality;
    private readonly Fraction _completeness;

    internal ItemsJson(Fraction quality, Fraction completeness)
    {
        _quality = quality;
        _completeness = completeness;
    }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Record { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Column { get; init; }

    public long Valid => _quality.Numerator;

    public long Due => _quality.Denominator;

    public long Complete => _completeness.Numerator;

    public long Required => _completeness.Denominator;
}
