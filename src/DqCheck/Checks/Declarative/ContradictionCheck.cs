using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Declarative;

/// <summary>Rows of one record contradict each other in some columns: one finding for each record and column.</summary>
internal sealed class ContradictionCheck : RecordCheck
{
    private readonly Dictionary<int, List<Conflict>> _byRecord;

    public ContradictionCheck(Rule rule, Population population)
        : base(rule, population)
    {
        var slots = rule.Argument.Split(' ').Select(name => population.DataSet.Find(name)!.Slot).ToHashSet();
        _byRecord = population
            .Conflicts.Where(c => c.Kind == rule.Record && slots.Contains(c.Slot))
            .GroupBy(c => c.Record)
            .ToDictionary(g => g.Key, g => g.ToList());
    }

    /// <summary>Checks every record, once for each column in which its rows contradict each other.</summary>
    public override IReadOnlyList<RuleFinding> Run(RecordSlice slice)
    {
        slice.Checked[Rule.Number] += slice.Count;
        if (_byRecord.Count == 0)
            return [];
        return
        [
            .. Enumerable
                .Range(slice.Start, slice.Count)
                .Where(_byRecord.ContainsKey)
                .SelectMany(r => _byRecord[r])
                .Select(c => CreateFinding(c.Record, Population.DataSet.Slots[c.Slot], DescribeOther(c))),
        ];
    }

    protected override void Evaluate(RecordSlice slice, Span<CheckOutcome> outcomes) =>
        throw new NotSupportedException("Run gives all findings of a record.");

    private string DescribeOther(Conflict conflict) => FindingText.FormatValue(Population, conflict.Slot, conflict.Other);
}
