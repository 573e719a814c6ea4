using System.Text.Json.Serialization;
using DqCheck.Measures;
using DqCheck.Publication;

namespace DqCheck.Reports.Json;

/// <summary>The data items of a kind of record or of a column.</summary>
internal sealed class ItemsJson
{
    private readonly Fraction _quality;
    private readonly Fraction _completeness;
    private readonly Rounding _rounding;

    internal ItemsJson(Fraction quality, Fraction completeness, Rounding rounding)
    {
        _quality = quality;
        _completeness = completeness;
        _rounding = rounding;
    }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Record { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Column { get; init; }

    public ShownCount Valid => ShownCount.Create(_rounding, _quality.Numerator);

    public ShownCount Due => ShownCount.Create(_rounding, _quality.Denominator);

    public ShownCount Complete => ShownCount.Create(_rounding, _completeness.Numerator);

    public ShownCount Required => ShownCount.Create(_rounding, _completeness.Denominator);

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Suppressed => ShownCount.Suppress(Valid, Due, Complete, Required);
}
