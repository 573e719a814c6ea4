using System.Collections;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>
/// Reports one cause once: a finding is dropped where a rule that takes precedence has a finding on the same record or its parent.
/// </summary>
internal sealed class RulePrecedence(Population population)
{
    private readonly HashSet<string> _precedingRules = [.. population.DataSet.Rules.SelectMany(r => r.OverriddenBy)];

    /// <summary>The records on which each rule that takes precedence has a finding.</summary>
    private readonly Dictionary<(string Rule, RecordKind Kind), BitArray> _records = [];

    /// <summary>Adds the findings of rules that take precedence over others.</summary>
    public void Add(IEnumerable<RuleFinding> found)
    {
        foreach (var finding in found)
        {
            if (finding.Record < 0 || !_precedingRules.Contains(finding.Rule.Id))
                continue;
            if (!_records.TryGetValue((finding.Rule.Id, finding.Kind), out var records))
                _records.Add((finding.Rule.Id, finding.Kind), records = new(population[finding.Kind].Count));
            foreach (var record in GetRecords(finding))
                records[record] = true;
        }
    }

    /// <summary>
    /// Whether a finding of a rule that takes precedence exists. All findings on its record and the parents must have been added.
    /// </summary>
    public bool IsSuperseded(RuleFinding finding)
    {
        if (finding.Record < 0)
            return false;
        foreach (var first in finding.Rule.OverriddenBy)
        {
            if (HasFinding(first, finding))
                return true;
        }

        return false;
    }

    /// <summary>A timeliness finding counts for every episode of its journey.</summary>
    private static IEnumerable<int> GetRecords(RuleFinding finding) =>
        finding.Timeliness is { } timeliness ? timeliness.Journey.Episodes : [finding.Record];

    private bool HasFinding(string id, RuleFinding finding) =>
        HasFinding(id, finding, finding.Kind)
        || (finding.Kind.BelongsToEpisode() && HasFinding(id, finding, RecordKind.Episode))
        || (finding.Kind.BelongsToClient() && HasFinding(id, finding, RecordKind.Client));

    private bool HasFinding(string id, RuleFinding finding, RecordKind kind) =>
        _records.TryGetValue((id, kind), out var records) && records[population.GetOwner(finding.Kind, finding.Record, kind)];
}
