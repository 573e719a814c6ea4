using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Closing dates such as 31 December 9999 that stand for <em>still open</em>.</summary>
internal sealed class FIL025 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates)
    {
        var found = dates
            .Fillers.GroupBy(filler => filler.Column)
            .Select(fillers => (Column: fillers.Key, Counts: CountByFile(population, fillers.Key, [.. fillers])))
            .ToList();
        return ForEachExtract(
            population,
            (_, file) =>
                found
                    .Where(f => f.Counts.ContainsKey(file))
                    .Select(f => CreateFileFinding(rule, file, Describe(f.Column, f.Counts[file]), f.Column.Name))
        );
    }

    /// <summary>By file, how many records have each day.</summary>
    private static Dictionary<int, SortedDictionary<int, int>> CountByFile(Population population, Column column, List<FillerDate> fillers)
    {
        var days = fillers.ToDictionary(f => f.ValueId, f => f.Day);
        Dictionary<int, SortedDictionary<int, int>> counts = [];
        for (var record = 0; record < population[column.Kind].Count; record++)
        {
            if (!days.TryGetValue(population[column.Kind].GetCellId(record, column.Slot), out var day))
                continue;
            var file = population.GetFile(column.Kind, record);
            if (!counts.TryGetValue(file, out var byDay))
                counts.Add(file, byDay = []);
            byDay[day] = byDay.GetValueOrDefault(day) + 1;
        }

        return counts;
    }

    private static string Describe(Column column, SortedDictionary<int, int> counts)
    {
        var (one, several) = column.Kind == RecordKind.Episode ? ("episode", "episodes") : ("intervention", "interventions");
        var days = counts.Select(c => $"{RunDates.Format(c.Key)} on {Plural.Format(c.Value, one, several)}");
        return $"{column.Title} is {string.Join(", ", days)}";
    }
}
