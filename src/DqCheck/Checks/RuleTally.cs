using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>The counts of one rule in a check.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="NotCheckedReason">Why the rule could not be checked, in words; null where it was.</param>
/// <param name="Checked">How many records (rows, files) it checked.</param>
/// <param name="Findings">How many findings it has.</param>
/// <param name="IsSystemWide">Whether it fires on nearly every record that it checked: the cause is the export, not the clients.</param>
internal sealed record RuleTally(Rule Rule, string? NotCheckedReason, long Checked, KeyedCount Findings, bool IsSystemWide)
{
    public static IReadOnlyList<RuleTally> Compute(
        Population population,
        IEnumerable<RuleFinding> findings,
        IEnumerable<RuleFinding> unsupplied,
        long[] counts,
        IReadOnlyDictionary<int, string> notChecked
    )
    {
        var found = new KeyedCount[counts.Length];
        var failed = new long[counts.Length];
        var text = new FindingText(population);
        var subject = default((Rule, int, int, int));
        var records = new HashSet<(RecordKind, int)>();
        foreach (var finding in findings)
        {
            var rule = finding.Rule.Number;
            found[rule] = found[rule].Plus(finding.GetClientKey(population));
            if (finding.Record < 0)
            {
                failed[rule] += Math.Max(1, finding.Lines.Count);
                continue;
            }

            var next = FindingRow.GetSubject(text, finding);
            if (next != subject)
                records.Clear();
            subject = next;
            if (records.Add((finding.Kind, finding.Record)))
                failed[rule]++;
        }

        var rows = population.Extracts.Sum(e => (long)e.Rows);
        var unsuppliedByRule = unsupplied.CountBy(f => f.Rule.Number).ToDictionary();
        var filled = CountFilledCells(population);
        var share = population.DataSet.GetSetting(SettingNames.SystemWidePercent);
        var least = population.DataSet.GetSetting(SettingNames.SystemWideRecords);
        return
        [
            .. population.DataSet.Rules.Select(rule =>
            {
                var checkedCount = CountChecked(rule);
                var systemWide =
                    rule.Record != RecordKind.File && checkedCount >= least && failed[rule.Number] * 100 >= checkedCount * share;
                return new RuleTally(
                    rule,
                    rule.Severity == Severity.Reject
                        ? null
                        : notChecked.GetValueOrDefault(rule.Number) ?? GetNotCheckedReason(rule, population),
                    checkedCount,
                    found[rule.Number],
                    systemWide
                );
            }),
        ];

        long CountChecked(Rule rule)
        {
            if (rule.Severity == Severity.Reject)
                return rows;
            return IsCellCheck(rule)
                ? filled[population.DataSet.Find(rule.Field)!.Slot]
                : counts[rule.Number] - unsuppliedByRule.GetValueOrDefault(rule.Number);
        }
    }

    private static bool IsCellCheck(Rule rule) => rule.IsColumnCheck && rule.Check != CheckNames.Required;

    private static long[] CountFilledCells(Population population) =>
        population.DataSet.Slots.RunParallel(column => CountFilledCells(population, column));

    private static long CountFilledCells(Population population, Column column)
    {
        var lastEmpty = population.Values[column.Slot].LastBlankId;
        var filled = 0L;
        foreach (var slice in RecordSlice.Enumerate(population, column.Kind))
        {
            var cells = slice.GetCells(column);
            var eights = MemoryMarshal.Cast<int, Vector256<int>>(cells);
            var ofEights = Vector256<int>.Zero;
            foreach (var eight in eights)
                ofEights -= Vector256.GreaterThan(eight, Vector256.Create(lastEmpty));
            filled += Vector256.Sum(ofEights);
            foreach (var cell in cells[(eights.Length * Vector256<int>.Count)..])
                filled += cell > lastEmpty ? 1 : 0;
        }

        return filled + EpisodeValues.FindDiffering(population, column.Slot).Count();
    }

    /// <summary>Why a rule cannot be checked: a column that it needs is blank in every extract.</summary>
    private static string? GetNotCheckedReason(Rule rule, Population population)
    {
        var read = population.Extracts.Where(e => e.Error is null).ToList();
        if (read.Count == 0)
            return "no extract could be read";
        if (rule.Record == RecordKind.File && rule.Check != CheckNames.Unknown)
            return null;
        foreach (var column in GetNeededColumns(rule, population.DataSet).Where(c => read.All(e => !e.Supplied[c.Slot])))
            return read.All(e => !e.Header!.Has(column))
                ? $"{column.Name} is not in the header"
                : $"{column.Name} is blank or NA on every row";
        return null;
    }

    /// <summary>The columns that a rule cannot be checked without.</summary>
    public static IEnumerable<Column> GetNeededColumns(Rule rule, DataSet dataSet)
    {
        if (rule.Record == RecordKind.File && rule.Check != CheckNames.Unknown)
            return [];
        var needed = rule.When?.Terms.Where(t => t.Kind != TermKind.Blank).Select(t => t.Column) ?? [];
        needed = needed.Concat(
            rule.Check is CheckNames.Conflict or CheckNames.Coded or CheckNames.Journey || rule.Field.Length == 0 ? [] : [rule.Field]
        );
        if (rule.Check is CheckNames.NotBefore or CheckNames.NotAfter)
            needed = needed.Concat(DateBound.Parse(rule.Argument)?.Column is { } other ? [other] : []);
        return needed.Select(dataSet.Find).OfType<Column>();
    }
}
