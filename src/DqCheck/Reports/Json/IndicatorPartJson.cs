using DqCheck.Contracts;

namespace DqCheck.Reports.Json;

/// <summary>A part of an indicator: those with one value in one column.</summary>
internal sealed class IndicatorPartJson : FigureJson
{
    private readonly IndicatorPart _part;

    internal IndicatorPartJson(IndicatorPart part, ResultView view)
        : base(view.Publish(part.Figure), part.Figure.Unit)
    {
        _part = part;
    }

    public string By => _part.By;

    public string Code => _part.Code;

    public string? Text => _part.Text.Length > 0 ? _part.Text : null;
}
