using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Records;

/// <summary>
/// The days on which something happened to clients: triages, starts of interventions, reviews and TOPs. Closing dates are not among them,
/// because systems fill them in ahead of time.
/// </summary>
internal sealed class EventDays
{
    private static readonly string[] EventColumns = [TRIAGED, MODST, SUBMODDT, TOPDATE];

    private readonly Population _population;
    private readonly List<Column> _columns;
    private readonly int[] _clientsOfEpisodes;

    public EventDays(Population population)
    {
        _population = population;
        _columns = [.. EventColumns.Select(population.DataSet.Find).OfType<Column>()];
        _clientsOfEpisodes = population.Episodes.Parents.ToArray(population.Episodes.Count);
    }

    /// <summary>
    /// The latest day of an event that enough clients reach, and that is not long after nearly all events; null where there is none.
    /// </summary>
    public int? FindLast()
    {
        var counts = CountByDay();
        if (_population.Clients.Count == 0 || counts.Count == 0)
            return null;
        var latestOfClients = new int[_population.Clients.Count];
        foreach (var column in _columns)
            ForEach(column, (client, day) => latestOfClients[client] = Math.Max(latestOfClients[client], day));
        var reached = latestOfClients.OrderDescending().ElementAt(EnoughClients - 1);
        var latest = Math.Min(reached, FindLatestPlausible(counts));
        return reached == 0 ? null : counts.Keys.Last(day => day <= latest);
    }

    /// <summary>Whether enough clients have an event within this many days before or after a day.</summary>
    public bool AreAround(int day, int days)
    {
        if (_population.Clients.Count == 0)
            return false;
        var around = new bool[_population.Clients.Count];
        foreach (var column in _columns)
            ForEach(column, (client, happened) => around[client] |= Math.Abs(happened - day) <= days);
        return around.Count(isAround => isAround) >= EnoughClients;
    }

    /// <summary>So many clients must have an event on or around a day: a few must not move the as-of date.</summary>
    private int EnoughClients
    {
        get
        {
            var dataSet = _population.DataSet;
            var clients = _population.Clients.Count;
            return clients < dataSet.GetSetting(SettingNames.LastDayFewClients)
                ? (clients + 1) / 2
                : dataSet.GetSetting(SettingNames.LastDayClients);
        }
    }

    /// <summary>The last day that is not too long after the day by which nearly all events lie.</summary>
    private int FindLatestPlausible(SortedDictionary<int, long> counts)
    {
        var nearlyAll = counts.Values.Sum() * _population.DataSet.GetSetting(SettingNames.LastDayEventsPercent);
        var passed = 0L;
        var day = counts.Keys.First(d => (passed += counts[d]) * 100 >= nearlyAll);
        return day + _population.DataSet.GetSetting(SettingNames.LastDayTailDays);
    }

    /// <summary>How many events there are on each day.</summary>
    private SortedDictionary<int, long> CountByDay()
    {
        SortedDictionary<int, long> counts = [];
        foreach (var column in _columns)
        {
            var values = _population.Values[column.Slot];
            foreach (var (id, count) in CountIds(column).Index())
            {
                if (count > 0 && values.GetNumber(id) is > 0 and var day)
                    counts[day] = counts.GetValueOrDefault(day) + count;
            }
        }

        return counts;
    }

    /// <summary>How many records have each value of a column, by its id.</summary>
    private int[] CountIds(Column column)
    {
        var counts = new int[_population.Values[column.Slot].Count];
        var table = _population[column.Kind];
        table
            .GetIds(column.Slot)
            .ForEachBlock(
                table.Count,
                (_, ids) =>
                {
                    foreach (var id in ids)
                        counts[id]++;
                }
            );
        return counts;
    }

    /// <summary>Passes the client and the day of each event in a column of episodes, or of their children.</summary>
    private void ForEach(Column column, Action<int, int> take)
    {
        var table = _population[column.Kind];
        var values = _population.Values[column.Slot];
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
                        if (values.GetNumber(ids[i]) is > 0 and var day)
                            take(column.Kind == RecordKind.Episode ? parents[i] : _clientsOfEpisodes[parents[i]], day);
                    }
                }
            );
    }
}
