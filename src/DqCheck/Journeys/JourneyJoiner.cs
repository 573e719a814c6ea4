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
        var clients = population.Episodes.Parents.ToArray(population.Episodes.Count);
        var ofClients = new ByOwner(population.Clients.Count, take =>
        {
            for (var episode = 0; episode < population.Episodes.Count; episode++)
            {
                if (triaged.Day(episode, today) is not null) take(clients[episode], episode);
            }
        });
        for (var client = 0; client < population.Clients.Count; client++)
        {
            var episodes = ofClients.Segment(client);
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
}
