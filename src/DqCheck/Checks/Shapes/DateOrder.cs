using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Shapes;

/// <summary>Two dates stand in the wrong order. Looks only where both are dates that can be believed.</summary>
internal sealed class DateOrder(Rule rule, Population population, Judgements judgements, bool fieldIsLater) : RecordCheck(rule, population)
{
    private readonly CellOf _field = new(population, rule.Record, population.DataSet.Find(rule.Field)!);
    private readonly CellOf _other = new(population, rule.Record, population.DataSet.Find(rule.Argument)!);

    protected override Look? Look(int record)
    {
        if (_field.Day(record, judgements) is not { } day || _other.Day(record, judgements) is not { } other) return null;
        return new((fieldIsLater ? day < other : day > other) ? Find(record, _field) : null);
    }
}
