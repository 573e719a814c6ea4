using System.Globalization;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Records;

/// <summary>The as-of date of a check; the clock is never read.</summary>
/// <param name="AsOf">The as-of date; null where it is unknown, and then nearly nothing can be computed.</param>
/// <param name="From">The source of the as-of date.</param>
/// <param name="LastDay">The last day of the data, which is not affected by a single mistyped year; null without records.</param>
internal sealed record RunDates(DateOnly? AsOf, AsOfSource From, DateOnly? LastDay)
{
    private static readonly string[] EventColumns = [TRIAGED, MODST, MODEND, SUBMODDT, TOPDATE, DISD];

    /// <summary>
    /// Determines the as-of date: the option; otherwise the latest end date in a file name that the data agree with; otherwise the last day
    /// of the data.
    /// </summary>
    public static RunDates Determine(Population population, DateOnly? option)
    {
        var lastDay = FindLastDay(population);
        if (option is not null)
            return new(option, AsOfSource.Option, lastDay);
        var within = population.DataSet.GetSetting(SettingNames.NameWithinDays);
        var toDates = population.Extracts.Select(e => e.Name.To).OfType<DateOnly>().OrderDescending().ToList();
        var agreeing = toDates.Where(to => lastDay is { } day && Math.Abs(to.DayNumber - day.DayNumber) <= within).ToList();
        if (agreeing.Count > 0)
            return new(agreeing[0], AsOfSource.FileName, lastDay);
        if (lastDay is not null)
            return new(lastDay, AsOfSource.Data, lastDay);
        return toDates.Count > 0 ? new(toDates[0], AsOfSource.FileName, null) : new(null, AsOfSource.None, null);
    }

    /// <summary>Formats a date for people, such as 30 April 2014.</summary>
    public static string Format(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Formats the date of a day number for people.</summary>
    public static string Format(int day) =>
        Format(DateOnly.FromDayNumber(Math.Clamp(day, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)));

    /// <summary>Finds the latest day that enough clients reach.</summary>
    private static DateOnly? FindLastDay(Population population)
    {
        var clients = population.Clients.Count;
        if (clients == 0)
            return null;
        var latest = new int[clients];
        var clientsOf = population.Episodes.Parents.ToArray(population.Episodes.Count);
        foreach (var column in EventColumns.Select(population.DataSet.Find).OfType<Column>())
            UpdateLatest(population, column, clientsOf, latest);
        var reach =
            clients < population.DataSet.GetSetting(SettingNames.LastDayFewClients)
                ? (clients + 1) / 2
                : population.DataSet.GetSetting(SettingNames.LastDayClients);
        var last = latest.OrderDescending().ElementAt(reach - 1);
        return last > 0 ? DateOnly.FromDayNumber(last) : null;
    }

    /// <summary>
    /// Updates the latest day of each client from a column of episodes, or of their children; <paramref name="clientsOf"/> gives the client
    /// of each.
    /// </summary>
    private static void UpdateLatest(Population population, Column column, int[] clientsOf, int[] latest)
    {
        var table = population[column.Kind];
        var values = population.Values[column.Slot];
        var parents = new int[RecordTable.ChunkSize];
        table
            .GetIds(column.Slot)
            .ForEachBlock(
                table.Count,
                (first, ids) =>
                {
                    table.Parents.Read(first / parents.Length, parents);
                    for (var i = 0; i < ids.Length; i++)
                    {
                        ref var last = ref latest[column.Kind == RecordKind.Episode ? parents[i] : clientsOf[parents[i]]];
                        last = Math.Max(last, values.GetNumber(ids[i]));
                    }
                }
            );
    }
}
