using DqCheck.Measures;

namespace DqCheck.Reports.Json;

/// <summary>How a measure will stand at the end of this or of the next month.</summary>
internal sealed class ForecastJson
{
    private readonly Forecast _forecast;
    private readonly ResultView _view;

    internal ForecastJson(Forecast forecast, ResultView view)
    {
        _forecast = forecast;
        _view = view;
    }

    public string Id => _forecast.Id;

    public string Agency => _forecast.Agency;

    public DateOnly Day => DateOnly.FromDayNumber(_forecast.Day);

    public string? Reason => _forecast.Reason.Length > 0 ? _forecast.Reason : null;

    public FigureJson IfNothing => ToFigure(_forecast.IfNothing);

    public FigureJson IfEverything => ToFigure(_forecast.IfEverything);

    private FigureJson ToFigure(Figure? figure) => new(_view.Publish(figure), JourneyMeasures.Find(_forecast.Id)!.Unit);
}
