using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Shapes;

/// <summary>The field is blank. Silent where the extract does not supply the column at all: that is one finding about the file.</summary>
internal sealed class Required(Rule rule, Population population) : RecordCheck(rule, population)
{
    private readonly CellOf _cell = new(population, rule.Record, population.DataSet.Find(rule.Field)!);

    protected override Look? Look(int record) => new(_cell.IsBlank(record) ? Find(record, _cell, silent: !_cell.IsSupplied(record)) : null);
}
