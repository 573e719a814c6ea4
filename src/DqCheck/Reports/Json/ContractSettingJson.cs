using DqCheck.Contracts;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Json;

/// <summary>A setting of a contract.</summary>
internal sealed class ContractSettingJson
{
    private readonly ContractSetting _setting;

    internal ContractSettingJson(ContractSetting setting) => _setting = setting;

    public string Name => _setting.Name;

    public string Value => _setting.Value;

    public string Section => _setting.Section;

    public string Confidence => EnumText.ToText(_setting.Confidence);
}
