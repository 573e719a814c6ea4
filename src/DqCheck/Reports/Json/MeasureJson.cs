using System.Text.Json.Serialization;
using DqCheck.Measures;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports.Json;

/// <summary>A measure of a group of people.</summary>
internal sealed class MeasureJson : FigureJson
{
    private readonly MeasureResult _measure;
    private readonly PublishedFigure? _figure;
    private readonly string _reason;

    internal MeasureJson(MeasureResult measure, PublishedFigure? figure, string reason)
        : base(figure, measure.Unit)
    {
        _measure = measure;
        _figure = figure;
        _reason = reason;
    }

    public string Id => _measure.Id;

    public string Agency => _measure.Agency;

    public string ClientGroup => _measure.ClientGroup;

    public string SubstanceGroup => _measure.SubstanceGroup;

    public WindowJson? Window => WindowJson.Create(_measure.Window);

    public string Status =>
        !_measure.IsComputed ? "not-computable"
        : _measure.IsProvisional ? "provisional"
        : "computed";

    public string? Reason => _reason.Length > 0 ? _reason : null;

    [JsonPropertyOrder(Behind)]
    public int? Target => _measure.Target;

    [JsonPropertyOrder(Behind)]
    public bool? Met => _figure?.IsMet;
}
