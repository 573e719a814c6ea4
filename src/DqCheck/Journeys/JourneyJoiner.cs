using DqCheck.Extracts;
using DqCheck.Records;

namespace DqCheck.Journeys;

/// <summary>Joins the episodes of a client that follow each other closely.</summary>
internal static class JourneyJoiner
{
    private const int Open = int.MaxValue;

    /// <summary>
    /// The episodes of each journey, in the order of TRIAGED, REFLD and EPISODID; journeys of one client one after the other.
    /// An episode triaged after the as-of date is in none; a discharge after it has not happened.
    /// </summary>
    public static List<ArraySegment<int>> Of(Population population, int today)
    {
        var gap = population.DataSet.Setting("journey-gap-days");
        Cells triaged = new(population, "TRIAGED"), referred = new(population, "REFLD"), discharged = new(population, "DISD");
        var ids = population.Values[population.EpisodeId];
        List<ArraySegment<int>> journeys = [];
        foreach (var episodes in ByClient(population, episode => triaged.Day(episode, today) is not null))
        {
            if (episodes.Count > 1) episodes.AsSpan().Sort(Compare);
            for (int start = 0, end = 0, i = 0; i < episodes.Count; i++)
            {
                var last = discharged.Day(episodes[i], today) ?? Open;
                end = i == start ? last : Math.Max(end, last);
                var next = i + 1;
                if (next < episodes.Count && (end == Open || triaged.Number(episodes[next]) <= end + gap)) continue;
                journeys.Add(episodes[start..next]);
                start = next;
            }
        }

        return journeys;

        int Compare(int a, int b)
        {
            var order = (triaged.Number(a)!.Value, referred.Number(a) ?? ValueTable.NoNumber).CompareTo((triaged.Number(b)!.Value, referred.Number(b) ?? ValueTable.NoNumber));
            return order != 0 ? order : ids.Compare(population.Episodes.Cell(a, population.EpisodeId), population.Episodes.Cell(b, population.EpisodeId));
        }
    }

    /// <summary>The episodes that count, of each client a segment.</summary>
    private static IEnumerable<ArraySegment<int>> ByClient(Population population, Func<int, bool> counts)
    {
        var (ends, clients) = (new int[population.Clients.Count + 1], population.Episodes.Parents.ToArray(population.Episodes.Count));
        var episodes = Enumerable.Range(0, population.Episodes.Count).Where(counts).ToArray();
        foreach (var episode in episodes) ends[clients[episode] + 1]++;
        for (var client = 1; client < ends.Length; client++) ends[client] += ends[client - 1];
        var ordered = new int[episodes.Length];
        foreach (var episode in episodes) ordered[ends[clients[episode]]++] = episode;
        for (var client = 0; client < population.Clients.Count; client++)
        {
            var start = client == 0 ? 0 : ends[client - 1];
            if (ends[client] > start) yield return new(ordered, start, ends[client] - start);
        }
    }
}
