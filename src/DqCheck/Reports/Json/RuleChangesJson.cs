using System.Text.Json.Serialization;
using DqCheck.Publication;

namespace DqCheck.Reports.Json;

/// <summary>What changed of a rule since an earlier run.</summary>
internal sealed class RuleChangesJson
{
    private readonly string _rule;
    private readonly (int New, int StillOpen) _present;
    private readonly (int Fixed, int NotCheckable) _missing;
    private readonly Rounding _rounding;

    internal RuleChangesJson(string rule, (int New, int StillOpen) present, (int Fixed, int NotCheckable) missing, Rounding rounding)
    {
        _rule = rule;
        _present = present;
        _missing = missing;
        _rounding = rounding;
    }

    public string Id => _rule;

    public ShownCount New => ShownCount.Create(_rounding, _present.New);

    public ShownCount StillOpen => ShownCount.Create(_rounding, _present.StillOpen);

    public ShownCount Fixed => ShownCount.Create(_rounding, _missing.Fixed);

    public ShownCount NotCheckable => ShownCount.Create(_rounding, _missing.NotCheckable);

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Suppressed => ShownCount.Suppress(New, StillOpen, Fixed, NotCheckable);
}
