using DqCheck.History;

namespace DqCheck.Reports.Json;

/// <summary>What changed since an earlier run. Findings are named by fingerprint alone.</summary>
internal sealed class ChangesJson
{
    private readonly FindingChanges _changes;

    internal ChangesJson(FindingChanges changes) => _changes = changes;

    public string Since => _changes.Since;

    public long New => _changes.New;

    public long StillOpen => _changes.StillOpen;

    public long Fixed => _changes.Fixed;

    public long NotCheckable => _changes.NotCheckable;

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
                .Select(rule => new RuleChangesJson(rule, _changes.ByRule.GetValueOrDefault(rule), missing.GetValueOrDefault(rule)));
        }
    }

    public IEnumerable<GoneJson> Gone => _changes.Missing.Select(m => new GoneJson(m));
}
