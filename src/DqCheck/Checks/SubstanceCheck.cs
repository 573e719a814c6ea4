using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Rules about the substance columns of an episode: one finding for each column at fault.</summary>
internal static class SubstanceCheck
{
    /// <param name="population">The records.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="isWrong">Says for an episode and a place from 0 whether the column is at fault.</param>
    /// <param name="detail">What the message adds.</param>
    public static RuleResult Find(Population population, Rule rule, Func<EpisodeSubstances, int, int, bool> isWrong, string detail = "")
    {
        var substances = new EpisodeSubstances(population);
        List<RuleFinding> found = [];
        for (var episode = 0; episode < population.Episodes.Count; episode++)
        {
            for (var place = 0; place < substances.Count; place++)
            {
                if (substances.GetSlot(place) >= 0 && isWrong(substances, episode, place))
                    found.Add(
                        CodedRule.CreateRecordFinding(population, rule, RecordKind.Episode, episode, substances.GetSlot(place), detail)
                    );
            }
        }

        return new(population.Episodes.Count, found);
    }
}
