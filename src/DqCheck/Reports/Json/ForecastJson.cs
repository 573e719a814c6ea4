using DqCheck.Measures;
using DqCheck.Publication;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports.Json;

/// <summary>How a measure will stand at the end of this or of the next month.</summary>
internal sealed class ForecastJson
{
    private readonly Forecast _forecast;
    private readonly Rounding _rounding;

    internal ForecastJson(Forecast forecast, Rounding rounding)
    {
        _forecast = forecast;
        _rounding = rounding;
    }

    public string Id => _forecast.Id;

    public string Agency => _forecast.Agency;

    public DateOnly Day => DateOnly.FromDayNumber(_forecast.Day);

    public string? Reason => _forecast.Reason.Length > 0 ? _forecast.Reason : null;

    public FigureJson IfNothing => ToFigure(_forecast.IfNothing);

    public FigureJson IfEverything => ToFigure(_forecast.IfEverything);

    private FigureJson ToFigure(Figure? figure) => new(RoundedFigure.Create(_rounding, figure), JourneyMeasures.Find(_forecast.Id)!.Unit);
}
