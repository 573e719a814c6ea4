using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Shapes;

/// <summary>A date lies before, or after, another one, with some days of grace, or a fixed day. Looks only where both are dates that can be believed.</summary>
internal sealed class DateOrder : RecordCheck
{
    private readonly Judgements _judgements;
    private readonly bool _fieldIsLater;
    private readonly CellOf _field;
    private readonly CellOf? _other;
    private readonly int _days;

    public DateOrder(Rule rule, Population population, Judgements judgements, bool fieldIsLater)
        : base(rule, population)
    {
        (_judgements, _fieldIsLater) = (judgements, fieldIsLater);
        _field = new(population, rule.Record, population.DataSet.Find(rule.Field)!);
        var bound = DateBound.Read(rule.Argument)!;
        _other = bound.Column is null ? null : new(population, rule.Record, population.DataSet.Find(bound.Column)!);
        _days = bound.Days;
    }

    protected override Look? Look(int record)
    {
        if (_field.Day(record, _judgements) is not { } day) return null;
        var other = 0;
        if (_other is not null)
        {
            if (_other.Day(record, _judgements) is not { } found) return null;
            other = found;
        }

        return new((_fieldIsLater ? day < other + _days : day > other + _days) ? Find(record, _field) : null);
    }
}
