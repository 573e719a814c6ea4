using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>One cause, one line: a rule is silent where a rule that it yields to stands on the same record or its parent.</summary>
internal static class Yielding
{
    /// <summary>Findings that are said, and those that are silent because another comes first.</summary>
    public static (List<Finding> Said, List<Finding> Yielded) Apply(List<Finding> found, Population population)
    {
        var saidFirst = population.DataSet.Rules.SelectMany(r => r.YieldsTo).ToHashSet();
        var said = found.Where(f => f.Record >= 0 && saidFirst.Contains(f.Rule.Id)).SelectMany(f => StandsOn(f).Select(record => (f.Rule.Id, f.Kind, record))).ToHashSet();
        if (said.Count == 0) return (found, []);
        var parts = found.ToLookup(f => f.Rule.YieldsTo.Count > 0 && f.Record >= 0 && f.Rule.YieldsTo.Any(id => Says(id, f)));
        return ([.. parts[false]], [.. parts[true]]);

        // What a journey owes is said of all its episodes.
        static IEnumerable<int> StandsOn(Finding finding) => finding.Owed?.Journey.Episodes ?? [finding.Record];

        bool Says(string id, Finding finding) => said.Contains((id, finding.Kind, finding.Record))
            || (finding.Kind > RecordKind.Episode && said.Contains((id, RecordKind.Episode, population.Owner(finding.Kind, finding.Record, RecordKind.Episode))))
            || (finding.Kind > RecordKind.Client && said.Contains((id, RecordKind.Client, population.Owner(finding.Kind, finding.Record, RecordKind.Client))));
    }
}
