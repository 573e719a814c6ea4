using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>One cause, one line: a rule is silent where a rule that it yields to stands on the same record or its parent.</summary>
internal sealed class Yielding(Population population)
{
    private readonly HashSet<string> _saidFirst = [.. population.DataSet.Rules.SelectMany(r => r.YieldsTo)];
    private readonly HashSet<(string Rule, RecordKind Kind, int Record)> _said = [];

    /// <summary>Remembers where rules stand that others yield to.</summary>
    public void Note(IEnumerable<Finding> found)
    {
        foreach (var finding in found)
        {
            if (finding.Record < 0 || !_saidFirst.Contains(finding.Rule.Id)) continue;
            foreach (var record in StandsOn(finding)) _said.Add((finding.Rule.Id, finding.Kind, record));
        }
    }

    /// <summary>Whether another finding comes first. All on its record and the parents have to be noted.</summary>
    public bool Yields(Finding finding) => finding.Rule.YieldsTo.Count > 0 && finding.Record >= 0 && finding.Rule.YieldsTo.Any(id => Says(id, finding));

    /// <summary>What a journey owes is said of all its episodes.</summary>
    private static IEnumerable<int> StandsOn(Finding finding) => finding.Owed is { } owed ? owed.Journey.Episodes : [finding.Record];

    private bool Says(string id, Finding finding) => _said.Contains((id, finding.Kind, finding.Record))
        || (finding.Kind > RecordKind.Episode && _said.Contains((id, RecordKind.Episode, population.Owner(finding.Kind, finding.Record, RecordKind.Episode))))
        || (finding.Kind > RecordKind.Client && _said.Contains((id, RecordKind.Client, population.Owner(finding.Kind, finding.Record, RecordKind.Client))));
}
