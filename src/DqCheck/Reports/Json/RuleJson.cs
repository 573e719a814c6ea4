using System.Text.Json.Serialization;
using DqCheck.Checks;
using DqCheck.Publication;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Json;

/// <summary>A rule, and what it found.</summary>
internal sealed class RuleJson
{
    private readonly RuleTally _tally;
    private readonly Rounding _rounding;

    internal RuleJson(RuleTally tally, Rounding rounding)
    {
        _tally = tally;
        _rounding = rounding;
    }

    public string Id => _tally.Rule.Id;

    public string Class => EnumText.ToText(_tally.Rule.Class);

    public string Severity => EnumText.ToText(_tally.Rule.Severity);

    public string Record => EnumText.ToText(_tally.Rule.Record);

    public string Field => _tally.Rule.Field;

    public string Title => _tally.Rule.Title;

    public string Status => _tally.NotCheckedReason is null ? "checked" : "not-checked";

    public string? Reason => _tally.NotCheckedReason;

    public ShownCount Checked => ShownCount.Create(_rounding, _tally.Checked);

    public ShownCount Findings => ShownCount.Create(_rounding, _tally.Findings);

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Suppressed => ShownCount.Suppress(Checked, Findings);

    public bool SystemWide => _tally.IsSystemWide;
}
