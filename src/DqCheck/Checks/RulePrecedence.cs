using System.Collections;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>One cause, one line: a rule is silent where a rule that it yields to stands on the same record or its parent.</summary>
internal sealed class RulePrecedence(Population population)
{
    private readonly HashSet<string> _precedingRules = [.. population.DataSet.Rules.SelectMany(r => r.OverriddenBy)];

    /// <summary>The records on which each of them stands.</summary>
    private readonly Dictionary<(string Rule, RecordKind Kind), BitArray> _records = [];

    /// <summary>Remembers where rules stand that others yield to.</summary>
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

    /// <summary>Whether another finding comes first. All on its record and the parents have to be noted.</summary>
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

    /// <summary>What a journey owes is said of all its episodes.</summary>
    private static IEnumerable<int> GetRecords(RuleFinding finding) =>
        finding.Timeliness is { } timeliness ? timeliness.Journey.Episodes : [finding.Record];

    private bool HasFinding(string id, RuleFinding finding) =>
        HasFinding(id, finding, finding.Kind)
        || (finding.Kind.BelongsToEpisode() && HasFinding(id, finding, RecordKind.Episode))
        || (finding.Kind.BelongsToClient() && HasFinding(id, finding, RecordKind.Client));

    private bool HasFinding(string id, RuleFinding finding, RecordKind kind) =>
        _records.TryGetValue((id, kind), out var records) && records[population.GetOwner(finding.Kind, finding.Record, kind)];
}
