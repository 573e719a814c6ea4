using System.Collections;
using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>
/// A rule whose findings should be fixed first: rejected rows, then errors for which the file or consent must not be sent, then the largest
/// gain in data quality per record touched.
/// </summary>
/// <param name="Rule">The rule whose findings should be fixed.</param>
/// <param name="Findings">Number of findings of the rule.</param>
/// <param name="Records">Number of records (or rejected rows) to touch.</param>
/// <param name="GainedItems">Data items that become valid once everything ranked before is fixed.</param>
/// <param name="QualityAfter">Data quality once this and everything ranked before is fixed.</param>
/// <param name="ReachesTarget">Whether the target is first reached with this item.</param>
/// <param name="Load">What loads once this and everything ranked before is fixed; null for a rule that rejects no rows.</param>
/// <param name="IsExporterIssue">Whether the export is the cause: the findings are on nearly every record, or the column is not
/// supplied.</param>
internal sealed record FixFirstItem(
    Rule Rule,
    int Findings,
    int Records,
    long GainedItems,
    Fraction QualityAfter,
    bool ReachesTarget,
    LoadGain? Load,
    bool IsExporterIssue
)
{
    /// <param name="population">The records.</param>
    /// <param name="checks">The outcome of the rules.</param>
    /// <param name="accepted">Findings that will not be fixed: they stay wrong and are not listed.</param>
    /// <param name="quality">The current data quality.</param>
    /// <param name="target">The target, in percent.</param>
    /// <param name="load">Accepted rows of all rows.</param>
    /// <param name="loadEpisodes">Loaded episodes of all episodes.</param>
    public static IReadOnlyList<FixFirstItem> Rank(
        Population population,
        CheckerResult checks,
        IReadOnlySet<int>? accepted,
        Fraction quality,
        int target,
        Fraction load,
        Fraction loadEpisodes
    )
    {
        Dictionary<int, RuleImpact> byRule = [];
        var wrong = new WrongItems(population);
        var rejected = new RejectedLoad(population);
        foreach (var finding in checks.Findings)
        {
            if (accepted?.Contains(finding.Position) != true)
                Add(finding);
            else if (finding.Rule.Severity == Severity.Reject)
                rejected.Add(finding, isAccepted: true);
            else if (IsItem(finding))
                wrong.Add(finding, WrongItems.Accepted);
        }

        foreach (var finding in checks.Unsupplied)
            Add(finding);
        var export = checks
            .Rules.Where(r => r.IsSystemWide)
            .Select(r => r.Rule.Number)
            .Concat(checks.Unsupplied.Select(f => f.Rule.Number))
            .ToHashSet();
        List<FixFirstItem> lines = [];
        var blocking = byRule
            .Values.Where(t => !t.Rule.IsQualityError)
            .OrderBy(t => t.Rule.Severity)
            .ThenByDescending(t => t.Findings)
            .ThenBy(t => t.Rule.Id, StringComparer.Ordinal)
            .ToList();
        var gains = rejected.Compute([.. blocking.Select(t => t.Rule)], load, loadEpisodes);
        foreach (var impact in blocking)
            lines.Add(
                new(
                    impact.Rule,
                    impact.Findings,
                    impact.Rows,
                    0,
                    quality,
                    false,
                    gains.GetValueOrDefault(impact.Rule),
                    export.Contains(impact.Rule.Number)
                )
            );

        var left = wrong.CountByRules();
        var records = byRule.Where(r => r.Value.Rule.IsQualityError).ToDictionary(r => r.Key, r => r.Value.Records);
        var reached = quality.Reaches(target) ?? false;
        while (records.Count > 0)
        {
            var (rule, gain) = records
                .Select(r => (Rule: r.Key, Gain: left.Where(i => i.Key is [var only] && only == r.Key).Sum(i => i.Value)))
                .OrderByDescending(r => (decimal)r.Gain / records[r.Rule])
                .ThenByDescending(r => r.Gain)
                .ThenBy(r => byRule[r.Rule].Rule.Id, StringComparer.Ordinal)
                .First();
            quality = quality with { Numerator = KeyedCount.WithoutKey(quality.Numerator + gain) };
            var reaches = !reached && quality.Reaches(target) == true;
            reached |= reaches;
            lines.Add(new(byRule[rule].Rule, byRule[rule].Findings, records[rule], gain, quality, reaches, null, export.Contains(rule)));
            records.Remove(rule);
            left = RemoveRule(left, rule);
        }

        return lines;

        void Add(RuleFinding finding)
        {
            if (!finding.Rule.Severity.IsAtLeast(Severity.Error) || finding.Rule.Class == FindingClass.Timeliness)
                return;
            if (!byRule.TryGetValue(finding.Rule.Number, out var impact))
            {
                impact = new(finding.Rule, population);
                byRule.Add(finding.Rule.Number, impact);
            }

            impact.Add(finding);
            if (finding.Rule.Severity == Severity.Reject)
                rejected.Add(finding, isAccepted: false);
            if (IsItem(finding))
                wrong.Add(finding, finding.Rule.Number);
        }

        static bool IsItem(RuleFinding finding) => finding.Rule.IsQualityError && finding.Record >= 0 && finding.Slot >= 0;
    }

    private static List<KeyValuePair<int[], long>> RemoveRule(List<KeyValuePair<int[], long>> items, int rule) =>
        [.. items.Select(i => KeyValuePair.Create(i.Key.Where(r => r != rule).ToArray(), i.Value)).Where(i => i.Key.Length > 0)];

    /// <summary>The records and rows to touch to fix the findings of a rule.</summary>
    private sealed class RuleImpact(Rule rule, Population population)
    {
        private readonly Dictionary<RecordKind, BitArray> _seen = [];
        private bool _onNoRecord;

        public Rule Rule => rule;

        public int Findings { get; private set; }

        /// <summary>Number of rejected rows.</summary>
        public int Rows { get; private set; }

        /// <summary>Number of distinct records.</summary>
        public int Records { get; private set; }

        public void Add(RuleFinding finding)
        {
            Findings++;
            Rows += Math.Max(1, finding.Lines.Count);
            if (finding.Record < 0)
            {
                if (!_onNoRecord)
                    Records++;
                _onNoRecord = true;
                return;
            }

            if (!_seen.TryGetValue(finding.Kind, out var seen))
                _seen.Add(finding.Kind, seen = new(population[finding.Kind].Count));
            if (!seen[finding.Record])
                Records++;
            seen[finding.Record] = true;
        }
    }
}
