using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Shapes;

/// <summary>A value fails a check of its own column; the values were judged beforehand.</summary>
internal sealed class CellFails(Rule rule, Population population, Judgements judgements) : RecordCheck(rule, population)
{
    private readonly CellOf _cell = new(population, rule.Record, population.DataSet.Find(rule.Field)!);
    private readonly int _verdict = judgements.Rules(population.DataSet.Find(rule.Field)!.Slot).ToList().IndexOf(rule) + 1;

    protected override Look? Look(int record)
    {
        if (_cell.IsBlank(record)) return null;
        return new(judgements.Verdicts(_cell.Slot)[_cell.Id(record)] == _verdict ? Find(record, _cell, Hint(_cell.Id(record))) : null);
    }

    /// <summary>Codes are compared exactly; the commonest slips are named.</summary>
    private string Hint(int id)
    {
        var column = Population.DataSet.Slots[_cell.Slot];
        if (column.List is not { } list || Rule.Check != "code") return "";
        var value = Population.Values[_cell.Slot].Text(id);
        if (list.Codes.FirstOrDefault(c => string.Equals(c.Value, value, StringComparison.OrdinalIgnoreCase)) is { } otherCase) return $" The code is {otherCase.Value}: letter case counts.";
        return list.Find(value.TrimStart('0')) is { } unpadded ? $" The code is {unpadded.Value}: without a leading zero." : "";
    }
}
