using DqCheck.Contracts;

namespace DqCheck.Reports.Json;

/// <summary>The figure of an indicator in an earlier period.</summary>
internal sealed class EarlierFigureJson : FigureJson
{
    private readonly EarlierFigure _earlier;

    internal EarlierFigureJson(EarlierFigure earlier, ResultView view)
        : base(view.Publish(earlier.Figure), earlier.Figure.Unit)
    {
        _earlier = earlier;
    }

    public WindowJson Window => WindowJson.Create(_earlier.Window)!;
}
