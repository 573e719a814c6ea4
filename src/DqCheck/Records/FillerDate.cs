using DqCheck.Extracts;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Records;

/// <summary>
/// A closing date that stands for <em>still open</em>, such as 31 December 9999: so late, or so often the same late day, that it cannot
/// be a real date.
/// </summary>
/// <param name="Column">The column of closing dates.</param>
/// <param name="ValueId">The id of the value.</param>
/// <param name="Day">Its day number.</param>
internal sealed record FillerDate(Column Column, int ValueId, int Day)
{
    private static readonly string[] ClosingColumns = [DISD, MODEND];

    public static IReadOnlyList<FillerDate> Find(Population population, DateOnly? asOf) =>
        [.. ClosingColumns.Select(population.DataSet.Find).OfType<Column>().SelectMany(column => Find(population, column, asOf))];

    private static IEnumerable<FillerDate> Find(Population population, Column column, DateOnly? asOf)
    {
        var dataSet = population.DataSet;
        var values = population.Values[column.Slot];
        var never = new DateOnly(dataSet.GetSetting(SettingNames.FillerYear), 1, 1).DayNumber;
        var late = asOf?.DayNumber + dataSet.GetSetting(SettingNames.FillerDays) ?? never;
        var suspects = Enumerable
            .Range(0, values.Count)
            .Where(id => values.GetNumber(id) is var day && day != ValueTable.NoNumber && (day >= never || day > late))
            .ToHashSet();
        if (suspects.Count == 0)
            return [];
        // One day may be written in several ways.
        var episodes = CountEpisodes(population, column, suspects);
        return suspects
            .Where(id => episodes.TryGetValue(values.GetNumber(id), out var count) && IsFiller(values.GetNumber(id), count))
            .Order()
            .Select(id => new FillerDate(column, id, values.GetNumber(id)));

        bool IsFiller(int day, int count) => day >= never || count >= dataSet.GetSetting(SettingNames.FillerEpisodes);
    }

    /// <summary>How many episodes have each suspicious day.</summary>
    private static Dictionary<int, int> CountEpisodes(Population population, Column column, HashSet<int> suspects)
    {
        var table = population[column.Kind];
        var values = population.Values[column.Slot];
        HashSet<(int Day, int Episode)> found = [];
        for (var record = 0; record < table.Count; record++)
        {
            if (table.GetCellId(record, column.Slot) is var id && suspects.Contains(id))
                found.Add((values.GetNumber(id), population.GetOwner(column.Kind, record, RecordKind.Episode)));
        }

        return found.CountBy(f => f.Day).ToDictionary();
    }
}
