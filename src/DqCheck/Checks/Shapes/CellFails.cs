using System.Collections.Concurrent;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Shapes;

/// <summary>A value fails a check of its own column; the values were judged beforehand.</summary>
internal sealed class CellFails(Rule rule, Population population, Judgements judgements) : RecordCheck(rule, population)
{
    private readonly int _verdict = judgements.Rules(population.DataSet.Find(rule.Field)!.Slot).ToList().IndexOf(rule) + 1;

    /// <summary>What is said of each wrong value.</summary>
    private readonly ConcurrentDictionary<int, string> _hints = [];

    protected override void Look(RecordSlice slice, Span<Mark> marks)
    {
        var cells = slice.Cells(Field);
        var verdicts = judgements.Verdicts(Field.Slot);
        var lastEmpty = Population.Values[Field.Slot].LastEmpty;
        for (var i = 0; i < cells.Length; i++)
            marks[i] =
                cells[i] <= lastEmpty ? Mark.NotLookedAt
                : verdicts[cells[i]] == _verdict ? Mark.Wrong
                : Mark.Fine;
    }

    protected override Finding Find(int record) =>
        Find(
            record,
            Field,
            Field.List is { } list && Rule.Check == CheckNames.Code ? _hints.GetOrAdd(Cell(record, Field), id => Hint(list, id)) : ""
        );

    /// <summary>Codes are compared exactly; the commonest slips are named.</summary>
    private string Hint(CodeList list, int id)
    {
        var value = Population.Values[Field.Slot].Text(id);
        if (list.Codes.FirstOrDefault(c => string.Equals(c.Value, value, StringComparison.OrdinalIgnoreCase)) is { } otherCase)
            return $" The code is {otherCase.Value}: letter case counts.";
        return list.Find(value.TrimStart('0')) is { } unpadded ? $" The code is {unpadded.Value}: without a leading zero." : "";
    }
}
