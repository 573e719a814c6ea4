using DqCheck.Checks;
using DqCheck.Findings;

namespace DqCheck.Reports.Html;

/// <summary>Chooses findings where there are too many: as many of each rule as fit, spread evenly over all of the rule.</summary>
internal sealed class FindingSample
{
    private readonly Dictionary<string, (long Number, long Taken)> _rules;
    private readonly Dictionary<string, long> _seen = new(StringComparer.Ordinal);

    private FindingSample(Dictionary<string, (long Number, long Taken)> rules) => _rules = rules;

    public static FindingSample Create(IReadOnlyList<RuleTally> rules, int most)
    {
        var found = rules.Where(r => r.Findings > 0).OrderBy(r => r.Findings.Number).ToList();
        Dictionary<string, (long, long)> taken = new(StringComparer.Ordinal);
        long left = most;
        foreach (var (i, rule) in found.Index())
        {
            // What a rule with few findings leaves goes to the others.
            var take = Math.Min(rule.Findings.Number, left / (found.Count - i));
            taken.Add(rule.Rule.Id, (rule.Findings.Number, take));
            left -= take;
        }

        return new(taken);
    }

    /// <summary>Whether a finding is in the sample. Ask once for each finding, in their order.</summary>
    public bool Takes(RuleFinding finding)
    {
        var (number, taken) = _rules[finding.Rule.Id];
        var place = _seen.GetValueOrDefault(finding.Rule.Id);
        _seen[finding.Rule.Id] = place + 1;
        return (place + 1) * taken / number > place * taken / number;
    }
}
