using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>A TOP with a date, but all of whose items are blank or NA.</summary>
internal sealed class TOP007 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates)
    {
        var date = new RecordColumn(population, TOPDATE);
        var items = population.DataSet.Slots.Where(c => c.Kind == RecordKind.Top && c.IsNaValue).ToList();
        var tops = population[RecordKind.Top];
        return new(
            tops.Count,
            [
                .. Enumerable
                    .Range(0, tops.Count)
                    .Where(top => !date.IsBlank(top) && IsEmpty(top))
                    .Select(top => CreateRecordFinding(population, rule, RecordKind.Top, top, date.Slot)),
            ]
        );

        bool IsEmpty(int top)
        {
            foreach (var item in items)
            {
                if (tops.GetCellId(top, item.Slot) > population.Values[item.Slot].LastBlankId)
                    return false;
            }

            return true;
        }
    }
}
