using System.Collections.Concurrent;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Declarative;

/// <summary>A value fails a check of its own column; the distinct values are checked beforehand.</summary>
internal sealed class ColumnCheck(Rule rule, Population population, ColumnValidity validity) : RecordCheck(rule, population)
{
    private readonly int _failedCheck = validity.GetRules(population.DataSet.Find(rule.Field)!.Slot).ToList().IndexOf(rule) + 1;

    /// <summary>The hint for each wrong value, by its id.</summary>
    private readonly ConcurrentDictionary<int, string> _hints = [];

    protected override void Evaluate(RecordSlice slice, Span<CheckOutcome> outcomes)
    {
        var cells = slice.GetCells(Field);
        var verdicts = validity.GetFailedChecks(Field.Slot);
        var lastEmpty = Population.Values[Field.Slot].LastBlankId;
        for (var i = 0; i < cells.Length; i++)
            outcomes[i] =
                cells[i] <= lastEmpty ? CheckOutcome.NotApplicable
                : verdicts[cells[i]] == _failedCheck ? CheckOutcome.Failed
                : CheckOutcome.Passed;
    }

    protected override RuleFinding CreateFinding(int record) =>
        CreateFinding(
            record,
            Field,
            Field.List is { } list && Rule.Check == CheckNames.Code
                ? _hints.GetOrAdd(GetCellId(record, Field), id => CodeHint.For(list, Population.Values[Field.Slot].GetText(id)))
                : "",
            unsupplied: Rule.Check == CheckNames.Future && validity.IsFiller(Field.Slot, GetCellId(record, Field))
        );
}
