using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Journeys;

/// <summary>Joins consecutive episodes of a client into journeys.</summary>
internal static class JourneyJoiner
{
    private const int Open = int.MaxValue;

    /// <summary>
    /// The episodes of each journey, in the order of TRIAGED, REFLD and EPISODID; journeys of the same client are consecutive. Episodes
    /// triaged after the as-of date are left out; discharges after it are ignored.
    /// </summary>
    public static List<ArraySegment<int>> Join(Population population, int today)
    {
        var gap = population.DataSet.GetSetting(SettingNames.JourneyGapDays);
        var count = population.Episodes.Count;
        int[] triaged = Days(TRIAGED);
        int[] discharged = Days(DISD);
        var referred = new RecordColumn(population, REFLD);
        var ids = population.Values[population.EpisodeIdSlot];
        List<ArraySegment<int>> journeys = new(population.Clients.Count);
        var clients = population.Episodes.Parents.ToArray(count);
        var ofClients = new ChildIndex(
            population.Clients.Count,
            add =>
            {
                for (var episode = 0; episode < count; episode++)
                {
                    if (HasCome(triaged[episode]))
                        add(clients[episode], episode);
                }
            }
        );
        for (var client = 0; client < population.Clients.Count; client++)
        {
            var episodes = ofClients.GetSegment(client);
            if (episodes.Count > 1)
                episodes.AsSpan().Sort(Compare);
            for (int start = 0, end = 0, i = 0; i < episodes.Count; i++)
            {
                var last = HasCome(discharged[episodes[i]]) ? discharged[episodes[i]] : Open;
                end = i == start ? last : Math.Max(end, last);
                var next = i + 1;
                if (next < episodes.Count && (end == Open || triaged[episodes[next]] <= end + gap))
                    continue;
                journeys.Add(episodes[start..next]);
                start = next;
            }
        }

        return journeys;

        int[] Days(string column) => new RecordColumn(population, column).GetNumbers(count);

        bool HasCome(int day) => day != ValueTable.NoNumber && day <= today;

        int Compare(int a, int b)
        {
            var order = (triaged[a], referred.GetNumber(a) ?? ValueTable.NoNumber).CompareTo(
                (triaged[b], referred.GetNumber(b) ?? ValueTable.NoNumber)
            );
            return order != 0
                ? order
                : ids.Compare(
                    population.Episodes.GetCellId(a, population.EpisodeIdSlot),
                    population.Episodes.GetCellId(b, population.EpisodeIdSlot)
                );
        }
    }
}
