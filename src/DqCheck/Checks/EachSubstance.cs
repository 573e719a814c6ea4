using DqCheck.Findings;
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
        List<Finding> found = [];
        for (var episode = 0; episode < population.Episodes.Count; episode++)
        {
            for (var place = 0; place < substances.Count; place++)
            {
                if (substances.Slot(place) >= 0 && isWrong(substances, episode, place))
                    found.Add(CodedRule.On(population, rule, RecordKind.Episode, episode, substances.Slot(place), detail));
            }
        }

        return new(population.Episodes.Count, found);
    }
}
