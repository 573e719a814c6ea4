using System.Text.RegularExpressions;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Shapes;

/// <summary>The whole value has a form that it must not have.</summary>
internal sealed class NotMatching : RecordCheck
{
    private readonly CellOf _cell;
    private readonly bool[] _matches;

    public NotMatching(Rule rule, Population population)
        : base(rule, population)
    {
        var column = population.DataSet.Find(rule.Field)!;
        var pattern = new Regex($"^(?:{rule.Argument})$", RegexOptions.CultureInvariant);
        var values = population.Values[column.Slot];
        _cell = new(population, rule.Record, column);
        _matches = [.. Enumerable.Range(0, values.Count).Select(id => id > 0 && pattern.IsMatch(values.Text(id)))];
    }

    protected override Look? Look(int record) => _cell.IsBlank(record) ? null : new(_matches[_cell.Id(record)] ? Find(record, _cell) : null);
}
