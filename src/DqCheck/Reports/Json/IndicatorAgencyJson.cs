using System.Text.Json.Serialization;
using DqCheck.Contracts;

namespace DqCheck.Reports.Json;

/// <summary>How an indicator stands for an agency.</summary>
internal sealed class IndicatorAgencyJson : IndicatorFigureJson
{
    private readonly string _agency;
    private readonly IndicatorResult _result;
    private readonly ResultView _view;

    internal IndicatorAgencyJson(string agency, IndicatorResult result, ResultView view)
        : base(result, view)
    {
        _agency = agency;
        _result = result;
        _view = view;
    }

    public string Agency => _agency;

    [JsonPropertyOrder(Behind)]
    public string Status => _view.GetStatus(_result);
}
