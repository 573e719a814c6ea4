using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Rules about the substance columns of an episode: one finding for each column at fault.</summary>
internal static class EachSubstance
{
    /// <param name="population">The records.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="isWrong">Says for an episode and a place from 0 whether the column is at fault.</param>
    /// <param name="detail">What the message adds.</param>
    public static Outcome Find(Population population, Rule rule, Func<Substances, int, int, bool> isWrong, string detail = "")
    {
        var substances = new Substances(population);
        return new(population.Episodes.Count,
        [
            .. from episode in Enumerable.Range(0, population.Episodes.Count)
               from place in Enumerable.Range(0, substances.Count)
               where substances.Slot(place) >= 0 && isWrong(substances, episode, place)
               select CodedRule.On(population, rule, RecordKind.Episode, episode, substances.Slot(place), detail),
        ]);
    }
}
