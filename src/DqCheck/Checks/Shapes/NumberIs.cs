using System.Globalization;
using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Shapes;

/// <summary>A number lies below, or above, a bound. Numbers that its column accepts besides the range (98, 99) say something else and are left alone.</summary>
internal sealed class NumberIs(Rule rule, Population population, bool atLeast) : RecordCheck(rule, population)
{
    private readonly CellOf _cell = new(population, rule.Record, population.DataSet.Find(rule.Field)!);
    private readonly ValueTable _values = population.Values[population.DataSet.Find(rule.Field)!.Slot];
    private readonly int _bound = int.Parse(rule.Argument, CultureInfo.InvariantCulture);

    protected override Look? Look(int record)
    {
        var number = _values.Number(_cell.Id(record));
        if (number == ValueTable.NoNumber || _values.Column.Also.Contains(number)) return null;
        return new((atLeast ? number < _bound : number > _bound) ? Find(record, _cell) : null);
    }
}
