using DqCheck.Contracts;

namespace DqCheck.Reports.Json;

/// <summary>A contract with its indicators.</summary>
internal sealed class ContractResultJson
{
    private readonly Contract _contract;
    private readonly IReadOnlyList<IndicatorResult> _indicators;
    private readonly ResultView _view;

    internal ContractResultJson(Contract contract, IReadOnlyList<IndicatorResult> indicators, ResultView view)
    {
        _contract = contract;
        _indicators = indicators;
        _view = view;
    }

    public string Id => _contract.Id;

    public string Title => _contract.Title;

    public string Document => _contract.Document;

    public string Sha256 => _contract.Sha256;

    public IEnumerable<ContractSettingJson> Settings => _contract.Settings.Select(s => new ContractSettingJson(s));

    public IEnumerable<IndicatorJson> Indicators => _indicators.Select(i => new IndicatorJson(i, _view));
}
