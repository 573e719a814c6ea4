using DqCheck.Checks;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Json;

/// <summary>A rule, and what it found.</summary>
internal sealed class RuleJson
{
    private readonly RuleTally _tally;
    private readonly ResultView _view;

    internal RuleJson(RuleTally tally, ResultView view)
    {
        _tally = tally;
        _view = view;
    }

    public string Id => _tally.Rule.Id;

    public string Class => EnumText.ToText(_tally.Rule.Class);

    public string Severity => EnumText.ToText(_tally.Rule.Severity);

    public string Record => EnumText.ToText(_tally.Rule.Record);

    public string Field => _tally.Rule.Field;

    public string Title => _tally.Rule.Title;

    public string Status => _tally.NotCheckedReason is null ? "checked" : "not-checked";

    public string? Reason => _tally.NotCheckedReason;

    /// <summary>Not in a copy with rounded counts.</summary>
    public long? Checked => _view.Rounding.IsOn ? null : _tally.Checked;

    public long Findings => _view.Rounding.Round(_tally.Findings);

    public bool SystemWide => _tally.IsSystemWide;
}
