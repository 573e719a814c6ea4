using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Dates after the as-of date, but not so far that they must be wrong.</summary>
internal sealed class FIL018 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates)
    {
        if (dates.AsOf is not { } asOf)
            return new(0, []);
        var (first, last) = (asOf.DayNumber + 1, asOf.DayNumber + population.DataSet.Setting(SettingNames.FutureDays));
        var counts = new int[population.Extracts.Count];
        foreach (var column in population.DataSet.Slots.Where(c => c.Type == ColumnType.Date))
        {
            var values = population.Values[column.Slot];
            if (!Enumerable.Range(0, values.Count).Any(id => IsAfter(values, id)))
                continue;
            var table = population[column.Kind];
            for (var record = 0; record < table.Count; record++)
            {
                if (IsAfter(values, table.Cell(record, column.Slot)))
                    counts[population.FileOf(column.Kind, record)]++;
            }
        }

        return EachFile(
            population,
            (_, file) =>
                counts[file] > 0
                    ?
                    [
                        About(
                            rule,
                            file,
                            $"{Counted.Of(counts[file], "date lies", "dates lie")} after the as-of date, by no more than {population.DataSet.Setting(SettingNames.FutureDays)} days"
                        ),
                    ]
                    : []
        );

        bool IsAfter(ValueTable values, int id) => values.Number(id) is var day && day >= first && day <= last;
    }
}
