using System.Collections.Frozen;
using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>What to put right first: rejected rows, then what the file or consent forbids to send, then what gains most data quality for each record touched.</summary>
/// <param name="Rule">The rule whose findings are to be put right.</param>
/// <param name="Findings">How many it gave.</param>
/// <param name="Records">Records (rejected rows) to touch.</param>
/// <param name="Gained">Data items that become valid, after everything above is put right.</param>
/// <param name="After">Data quality once this and everything above is put right.</param>
/// <param name="ReachesTarget">The line with which the target is reached.</param>
/// <param name="IsExport">It is on nearly every record, or the column is not supplied: the export, not the clients.</param>
internal sealed record FixFirst(Rule Rule, int Findings, int Records, long Gained, Fraction After, bool ReachesTarget, bool IsExport)
{
    /// <summary>Stands on an item with an accepted finding: no rule of the list puts that item right.</summary>
    private const int Accepted = -1;

    /// <param name="population">The records.</param>
    /// <param name="checks">What the rules said.</param>
    /// <param name="accepted">Findings that nobody will put right: they count as wrong to the end, and make no line.</param>
    /// <param name="quality">Data quality as it is.</param>
    /// <param name="target">In percent.</param>
    public static IReadOnlyList<FixFirst> Of(Population population, CheckResult checks, IReadOnlySet<Finding>? accepted, Fraction quality, int target)
    {
        accepted ??= FrozenSet<Finding>.Empty;
        var byRule = checks.Findings.Where(f => !accepted.Contains(f)).Concat(checks.Silent).Where(f => f.Rule.Severity <= Severity.Error && f.Rule.Class != FindingClass.Timeliness).GroupBy(f => f.Rule.Number).ToDictionary(g => g.Key, g => g.ToList());
        var export = checks.Rules.Where(r => r.IsSystemWide).Select(r => r.Rule.Number).Concat(checks.Silent.Select(f => f.Rule.Number)).ToHashSet();
        List<FixFirst> lines = [];
        foreach (var findings in byRule.Values.Where(f => !f[0].Rule.IsQualityError).OrderBy(f => f[0].Rule.Severity).ThenByDescending(f => f.Count).ThenBy(f => f[0].Rule.Id, StringComparer.Ordinal))
            lines.Add(new(findings[0].Rule, findings.Count, findings.Sum(f => Math.Max(1, f.Lines.Count)), 0, quality, false, export.Contains(findings[0].Rule.Number)));

        var left = ItemsByRules(population, byRule.Values.SelectMany(f => f).Concat(accepted).Where(f => f.Rule.IsQualityError && f.Record >= 0 && f.Slot >= 0), accepted);
        var records = byRule.Where(r => r.Value[0].Rule.IsQualityError).ToDictionary(r => r.Key, r => r.Value.Select(f => f.Record).Distinct().Count());
        var reached = quality.Reaches(target) ?? false;
        while (records.Count > 0)
        {
            var (rule, gain) = records.Select(r => (Rule: r.Key, Gain: left.Where(i => i.Key is [var only] && only == r.Key).Sum(i => i.Value)))
                .OrderByDescending(r => (decimal)r.Gain / records[r.Rule]).ThenByDescending(r => r.Gain).ThenBy(r => byRule[r.Rule][0].Rule.Id, StringComparer.Ordinal).First();
            quality = quality with { Numerator = quality.Numerator + gain };
            var reaches = !reached && quality.Reaches(target) == true;
            reached |= reaches;
            lines.Add(new(byRule[rule][0].Rule, byRule[rule].Count, records[rule], gain, quality, reaches, export.Contains(rule)));
            records.Remove(rule);
            left = Without(left, rule);
        }

        return lines;
    }

    /// <summary>Wrong items, counted by the rules that stand on them: an item is right once all of its rules are.</summary>
    private static List<KeyValuePair<int[], long>> ItemsByRules(Population population, IEnumerable<Finding> findings, IReadOnlySet<Finding> accepted)
    {
        Dictionary<(int Slot, int Record), SortedSet<int>> items = [];
        foreach (var finding in findings)
        {
            var key = (finding.Slot, population.Owner(finding.Kind, finding.Record, population.DataSet.Slots[finding.Slot].Kind));
            if (!items.TryGetValue(key, out var rules)) items.Add(key, rules = []);
            rules.Add(accepted.Contains(finding) ? Accepted : finding.Rule.Number);
        }

        return [.. items.Values.GroupBy(r => string.Join(' ', r)).Select(g => KeyValuePair.Create(g.First().ToArray(), (long)g.Count()))];
    }

    private static List<KeyValuePair<int[], long>> Without(List<KeyValuePair<int[], long>> items, int rule) =>
        [.. items.Select(i => KeyValuePair.Create(i.Key.Where(r => r != rule).ToArray(), i.Value)).Where(i => i.Key.Length > 0)];
}
