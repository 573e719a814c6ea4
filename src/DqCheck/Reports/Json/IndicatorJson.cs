using System.Text.Json.Serialization;
using DqCheck.Contracts;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Json;

/// <summary>How an indicator stands.</summary>
internal sealed class IndicatorJson : IndicatorFigureJson
{
    private readonly IndicatorResult _result;
    private readonly Indicator _line;
    private readonly ResultView _view;

    internal IndicatorJson(IndicatorResult result, ResultView view)
        : base(result, view)
    {
        _result = result;
        _line = result.Indicator;
        _view = view;
    }

    public string Number => _line.Number;

    public string Title => _line.Title;

    public string Class => _line.Class;

    public string? Measure => NullIfBlank(_line.MeasureId);

    public string ClientGroup => _line.ClientGroup;

    public string SubstanceGroup => _line.SubstanceGroup;

    public WindowJson? Window => WindowJson.Create(_result.Window);

    /// <summary>A number; or the words that stand instead of one.</summary>
    [JsonPropertyOrder(Behind)]
    public object? Target => _line.Target is { } target ? target : NullIfBlank(_line.TargetAsStated);

    [JsonPropertyOrder(Behind)]
    public decimal? TargetTo => TrimZeros(_line.TargetTo);

    [JsonPropertyOrder(Behind)]
    public string Comparison => ComparisonText.ToText(_line.Comparison);

    [JsonPropertyOrder(Behind)]
    public string Status => _view.GetStatus(_result);

    [JsonPropertyOrder(Behind)]
    public string? Reason => NullIfBlank(_view.GetReason(_result));

    [JsonPropertyOrder(Behind)]
    public string Source => _line.StatedSource;

    [JsonPropertyOrder(Behind)]
    public string Section => _line.Section;

    [JsonPropertyOrder(Behind)]
    public string Frequency => _line.Frequency;

    [JsonPropertyOrder(Behind)]
    public string Confidence => EnumText.ToText(_line.Confidence);

    /// <summary>What is lacking to the target, for those who see cases.</summary>
    [JsonPropertyOrder(Behind)]
    public decimal? Lacking => TrimZeros(_result.Figure is { } figure && _view.ShowsCases ? _line.GetShortfall(figure) : null);

    /// <summary>The two periods before, the later one first.</summary>
    [JsonPropertyOrder(Behind)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<EarlierFigureJson>? Earlier =>
        _result.Earlier.Count == 0 ? null : _result.Earlier.Select(e => new EarlierFigureJson(e, _view));

    /// <summary>How it changed since the period before: rose, fell or same.</summary>
    [JsonPropertyOrder(Behind)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Change => _view.GetChange(_result) is { } change ? EnumText.ToWord(change) : null;

    [JsonPropertyOrder(Behind)]
    public IEnumerable<IndicatorAgencyJson> Agencies =>
        _result.Agencies.Where(a => _view.IsShown(a.Agency)).Select(a => new IndicatorAgencyJson(a.Agency, a.Result, _view));

    [JsonPropertyOrder(Behind)]
    public IEnumerable<IndicatorPartJson> Parts => _view.GetParts(_result).Select(p => new IndicatorPartJson(p, _view));

    private static string? NullIfBlank(string text) => text.Length > 0 ? text : null;
}
