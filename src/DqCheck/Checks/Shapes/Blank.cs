using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Shapes;

/// <summary>The field holds a value where it should hold none.</summary>
internal sealed class Blank(Rule rule, Population population) : RecordCheck(rule, population)
{
    private readonly CellOf _cell = new(population, rule.Record, population.DataSet.Find(rule.Field)!);

    protected override Look? Look(int record) => new(_cell.IsBlank(record) ? null : Find(record, _cell));
}
