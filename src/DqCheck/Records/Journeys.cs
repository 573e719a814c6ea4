using DqCheck.Extracts;
using DqCheck.Rulesets;

namespace DqCheck.Records;

/// <summary>Joins the episodes of a client that follow each other closely.</summary>
internal static class Journeys
{
    private const int Open = int.MaxValue;

    /// <summary>
    /// The episodes of each journey, in the order of TRIAGED, REFLD and EPISODID. An episode triaged after the as-of date is in none; a discharge after it has not happened.
    /// </summary>
    public static List<int[]> Of(Population population, DateOnly asOf)
    {
        var today = asOf.DayNumber;
        var gap = population.DataSet.Setting("journey-gap-days");
        var (triaged, referred, discharged) = (Days(population, "TRIAGED"), Days(population, "REFLD"), Days(population, "DISD"));
        var ids = population.Values[population.EpisodeId];
        var episodes = Enumerable.Range(0, population.Episodes.Count).Where(e => triaged(e) is var t && t != ValueTable.NoNumber && t <= today).ToArray();
        Array.Sort(episodes, (a, b) =>
        {
            var byClient = population.Episodes.Parent(a).CompareTo(population.Episodes.Parent(b));
            if (byClient != 0) return byClient;
            var byDate = (triaged(a), referred(a)).CompareTo((triaged(b), referred(b)));
            return byDate != 0 ? byDate : ids.Utf8(population.Episodes.Cell(a, population.EpisodeId)).SequenceCompareTo(ids.Utf8(population.Episodes.Cell(b, population.EpisodeId)));
        });

        List<int[]> journeys = [];
        for (int start = 0, end = 0, i = 0; i < episodes.Length; i++)
        {
            var last = End(episodes[i], discharged, today);
            end = i == start ? last : Math.Max(end, last);
            var next = i + 1;
            if (next < episodes.Length && population.Episodes.Parent(episodes[next]) == population.Episodes.Parent(episodes[start])
                && (end == Open || triaged(episodes[next]) <= end + gap)) continue;
            journeys.Add(episodes[start..next]);
            start = next;
        }

        return journeys;
    }

    private static int End(int episode, Func<int, int> discharged, int today) => discharged(episode) is var d && d != ValueTable.NoNumber && d <= today ? d : Open;

    private static Func<int, int> Days(Population population, string column)
    {
        if (population.DataSet.Find(column) is not { Kind: RecordKind.Episode, Slot: var slot }) return _ => ValueTable.NoNumber;
        return episode => population.Values[slot].Number(population.Episodes.Cell(episode, slot));
    }
}
