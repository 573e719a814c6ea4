using System.Text.Json.Serialization;
using DqCheck.Measures;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports.Json;

/// <summary>
/// The members of a figure as its audience may see it. Those of a derived type stand before them, or behind them where they say so by
/// <see cref="JsonPropertyOrderAttribute"/>.
/// </summary>
internal class FigureJson
{
    /// <summary>The order of members that stand behind the figure.</summary>
    protected const int Behind = 1;

    private readonly PublishedFigure? _figure;
    private readonly Unit? _unit;

    internal FigureJson(PublishedFigure? figure, Unit? unit)
    {
        _figure = figure;
        _unit = unit;
    }

    public long? Numerator => _figure?.Numerator;

    public long? Denominator => _figure?.Denominator;

    public decimal? Value => TrimZeros(_figure?.Value);

    /// <summary>The rate in place of the value, where counts are rounded: <c>90 to 95%</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Band => _figure?.Band;

    public string? Unit => _unit?.ToString().ToLowerInvariant();

    /// <summary>A decimal without the zeros at its end.</summary>
    protected static decimal? TrimZeros(decimal? number) => number / 1.0000000000000000000000000000m;
}
