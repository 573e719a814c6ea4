using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Dates after the as-of date, but not so far that they must be wrong.</summary>
internal sealed class FIL018 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates)
    {
        if (dates.AsOf is not { } asOf)
            return new(0, []);
        var first = asOf.DayNumber + 1;
        var last = asOf.DayNumber + population.DataSet.GetSetting(SettingNames.FutureDays);
        var counts = new int[population.Extracts.Count];
        foreach (var column in population.DataSet.Slots.Where(c => c.Type == ColumnType.Date))
        {
            var values = population.Values[column.Slot];
            if (!Enumerable.Range(0, values.Count).Any(id => IsAfter(values, id)))
                continue;
            var table = population[column.Kind];
            for (var record = 0; record < table.Count; record++)
            {
                if (IsAfter(values, table.GetCellId(record, column.Slot)))
                    counts[population.GetFile(column.Kind, record)]++;
            }
        }

        return ForEachExtract(
            population,
            (_, file) =>
                counts[file] > 0
                    ?
                    [
                        CreateFileFinding(
                            rule,
                            file,
                            $"{Plural.Format(counts[file], "date is", "dates are")} up to "
                                + $"{population.DataSet.GetSetting(SettingNames.FutureDays)} days after the as-of date"
                        ),
                    ]
                    : []
        );

        bool IsAfter(ValueTable values, int id)
        {
            var day = values.GetNumber(id);
            return day >= first && day <= last;
        }
    }
}
