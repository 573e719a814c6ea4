using System.Text.Json.Serialization;
using DqCheck.Measures;
using DqCheck.Publication;

namespace DqCheck.Reports.Json;

/// <summary>What to correct first, and what that gains.</summary>
internal sealed class FixFirstJson
{
    private readonly FixFirstItem _item;
    private readonly Rounding _rounding;

    internal FixFirstJson(FixFirstItem item, Rounding rounding)
    {
        _item = item;
        _rounding = rounding;
    }

    public string Rule => _item.Rule.Id;

    public ShownCount Findings => ShownCount.Create(_rounding, _item.Findings);

    public ShownCount Records => ShownCount.Create(_rounding, _item.Records);

    public ShownCount ItemsGained => ShownCount.Create(_rounding, _item.GainedItems);

    public ShownCount ValidAfter => ShownCount.Create(_rounding, _item.QualityAfter.Numerator);

    public ShownCount Due => ShownCount.Create(_rounding, _item.QualityAfter.Denominator);

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Suppressed => ShownCount.Suppress(Findings, Records, ItemsGained, ValidAfter, Due);

    public bool ReachesTarget => _item.ReachesTarget;
}
