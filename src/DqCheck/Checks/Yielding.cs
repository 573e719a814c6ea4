using System.Collections;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>One cause, one line: a rule is silent where a rule that it yields to stands on the same record or its parent.</summary>
internal sealed class Yielding(Population population)
{
    private readonly HashSet<string> _saidFirst = [.. population.DataSet.Rules.SelectMany(r => r.YieldsTo)];

    /// <summary>The records on which each of them stands.</summary>
    private readonly Dictionary<(string Rule, RecordKind Kind), BitArray> _said = [];

    /// <summary>Remembers where rules stand that others yield to.</summary>
    public void Note(IEnumerable<Finding> found)
    {
        foreach (var finding in found)
        {
            if (finding.Record < 0 || !_saidFirst.Contains(finding.Rule.Id))
                continue;
            if (!_said.TryGetValue((finding.Rule.Id, finding.Kind), out var records))
                _said.Add((finding.Rule.Id, finding.Kind), records = new(population[finding.Kind].Count));
            foreach (var record in StandsOn(finding))
                records[record] = true;
        }
    }

    /// <summary>Whether another finding comes first. All on its record and the parents have to be noted.</summary>
    public bool Yields(Finding finding)
    {
        if (finding.Record < 0)
            return false;
        foreach (var first in finding.Rule.YieldsTo)
        {
            if (Says(first, finding))
                return true;
        }

        return false;
    }

    /// <summary>What a journey owes is said of all its episodes.</summary>
    private static IEnumerable<int> StandsOn(Finding finding) => finding.Owed is { } owed ? owed.Journey.Episodes : [finding.Record];

    private bool Says(string id, Finding finding) =>
        Says(id, finding, finding.Kind)
        || (finding.Kind.BelongsToEpisode() && Says(id, finding, RecordKind.Episode))
        || (finding.Kind.BelongsToClient() && Says(id, finding, RecordKind.Client));

    private bool Says(string id, Finding finding, RecordKind kind) =>
        _said.TryGetValue((id, kind), out var records) && records[population.Owner(finding.Kind, finding.Record, kind)];
}
