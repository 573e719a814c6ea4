using System.Text.Json.Serialization;
using DqCheck.Measures;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports.Json;

/// <summary>A rate of a month as its audience may see it.</summary>
internal sealed class OverTimeRateJson
{
    private readonly Fraction _fraction;
    private readonly ResultView _view;
    private readonly PublishedFigure _figure;

    internal OverTimeRateJson(Fraction fraction, ResultView view)
    {
        _fraction = fraction;
        _view = view;
        _figure = new(Figure.Share(fraction), view.Rounding, null);
    }

    public long? Numerator => _view.RoundKnown(_fraction.Numerator);

    public long? Denominator => _view.RoundKnown(_fraction.Denominator);

    public decimal? Value => _figure.Value / 1.0000000000000000000000000000m;

    /// <summary>The rate in place of the value, where counts are rounded: <c>90 to 95%</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Band => _figure.Band;
}
