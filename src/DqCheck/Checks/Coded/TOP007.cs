using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>A TOP with a date whose items are all blank or NA.</summary>
internal sealed class TOP007 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates)
    {
        var date = new Cells(population, TOPDATE);
        var items = population.DataSet.Slots.Where(c => c.Kind == RecordKind.Top && c.NaIsValue).ToList();
        var tops = population[RecordKind.Top];
        return new(
            tops.Count,
            [
                .. Enumerable
                    .Range(0, tops.Count)
                    .Where(top => !date.IsBlank(top) && IsEmpty(top))
                    .Select(top => On(population, rule, RecordKind.Top, top, date.Slot)),
            ]
        );

        bool IsEmpty(int top)
        {
            foreach (var item in items)
            {
                if (tops.Cell(top, item.Slot) > population.Values[item.Slot].LastEmpty)
                    return false;
            }

            return true;
        }
    }
}
