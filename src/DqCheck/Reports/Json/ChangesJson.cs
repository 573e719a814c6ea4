using System.Text.Json.Serialization;
using DqCheck.History;

namespace DqCheck.Reports.Json;

/// <summary>What changed since an earlier run. Findings are named by fingerprint alone, to those who see cases.</summary>
internal sealed class ChangesJson
{
    private readonly FindingChanges _changes;
    private readonly ResultView _view;

    internal ChangesJson(FindingChanges changes, ResultView view)
    {
        _changes = changes;
        _view = view;
    }

    public string Since => _changes.Since;

    public ShownCount New => ShownCount.Create(_view.Rounding, _changes.New);

    public ShownCount StillOpen => ShownCount.Create(_view.Rounding, _changes.StillOpen);

    public ShownCount Fixed => ShownCount.Create(_view.Rounding, _changes.Fixed);

    public ShownCount NotCheckable => ShownCount.Create(_view.Rounding, _changes.NotCheckable);

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Suppressed => ShownCount.Suppress(New, StillOpen, Fixed, NotCheckable);

    public IEnumerable<RuleChangesJson> Rules
    {
        get
        {
            var missing = _changes
                .Missing.GroupBy(g => g.Finding.Rule)
                .ToDictionary(g => g.Key, g => (Fixed: g.Count(f => f.IsFixed), NotCheckable: g.Count(f => !f.IsFixed)));
            return _changes
                .ByRule.Keys.Union(missing.Keys)
                .Order(StringComparer.Ordinal)
                .Select(rule => new RuleChangesJson(
                    rule,
                    _changes.ByRule.GetValueOrDefault(rule),
                    missing.GetValueOrDefault(rule),
                    _view.Rounding
                ));
        }
    }

    public IEnumerable<GoneJson>? Gone => _view.ShowsCases ? _changes.Missing.Select(m => new GoneJson(m)) : null;
}
