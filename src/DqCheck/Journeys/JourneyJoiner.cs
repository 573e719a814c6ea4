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
    public static List<int[]> Of(Population population, int today)
    {
        var gap = population.DataSet.Setting("journey-gap-days");
        Cells triaged = new(population, "TRIAGED"), referred = new(population, "REFLD"), discharged = new(population, "DISD");
        var ids = population.Values[population.EpisodeId];
        var episodes = Enumerable.Range(0, population.Episodes.Count).Where(e => triaged.Day(e, today) is not null)
            .Select(e => (Episode: e, Client: population.Episodes.Parent(e), Triaged: triaged.Number(e)!.Value, Referred: referred.Number(e) ?? ValueTable.NoNumber)).ToArray();
        Array.Sort(episodes, (a, b) =>
        {
            var order = (a.Client, a.Triaged, a.Referred).CompareTo((b.Client, b.Triaged, b.Referred));
            return order != 0 ? order : ids.Utf8(population.Episodes.Cell(a.Episode, population.EpisodeId)).SequenceCompareTo(ids.Utf8(population.Episodes.Cell(b.Episode, population.EpisodeId)));
        });

        List<int[]> journeys = [];
        for (int start = 0, end = 0, i = 0; i < episodes.Length; i++)
        {
            var last = discharged.Day(episodes[i].Episode, today) ?? Open;
            end = i == start ? last : Math.Max(end, last);
            var next = i + 1;
            if (next < episodes.Length && episodes[next].Client == episodes[start].Client && (end == Open || episodes[next].Triaged <= end + gap)) continue;
            journeys.Add([.. episodes[start..next].Select(e => e.Episode)]);
            start = next;
        }

        return journeys;
    }
}
