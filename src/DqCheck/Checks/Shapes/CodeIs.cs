using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Shapes;

/// <summary>The field holds one of some codes that it must not hold, or none of those that it must. A blank is not looked at.</summary>
internal sealed class CodeIs(Rule rule, Population population, bool forbidden) : RecordCheck(rule, population)
{
    private readonly CellOf _cell = new(population, rule.Record, population.DataSet.Find(rule.Field)!);
    private readonly HashSet<int> _ids = [.. rule.Argument.Split('|').Select(population.Values[population.DataSet.Find(rule.Field)!.Slot].Find).Where(id => id > 0)];

    protected override Look? Look(int record) => _cell.IsBlank(record) ? null : new(_ids.Contains(_cell.Id(record)) == forbidden ? Find(record, _cell) : null);
}
