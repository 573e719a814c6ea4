using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Declarative;

/// <summary>Rows of one record say different things about one of some columns: one finding a record and column.</summary>
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

    /// <summary>Every record is looked at, once for each column that it contradicts.</summary>
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
