using DqCheck.Contracts;
using DqCheck.Measures;

namespace DqCheck.Reports.Json;

/// <summary>The members of the figure of an indicator; its unit is null where there is neither a measure nor a figure.</summary>
internal abstract class IndicatorFigureJson : FigureJson
{
    private protected IndicatorFigureJson(IndicatorResult result, ResultView view)
        : base(view.Publish(result), GetUnit(result)) { }

    private static Unit? GetUnit(IndicatorResult result) =>
        result.Indicator.MeasureId.Length == 0
            ? result.Figure?.Unit
            : result.Figure?.Unit ?? JourneyMeasures.Find(result.Indicator.MeasureId)?.Unit ?? Measures.Unit.Percent;
}
