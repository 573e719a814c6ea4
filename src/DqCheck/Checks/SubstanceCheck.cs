using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Checks the substance columns of an episode: one finding for each wrong column.</summary>
internal static class SubstanceCheck
{
    /// <param name="population">The records.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="isWrong">Whether the column of an episode at a position from 0 is wrong.</param>
    /// <param name="detail">The detail of the message.</param>
    public static RuleResult Find(Population population, Rule rule, Func<EpisodeSubstances, int, int, bool> isWrong, string detail = "")
    {
        var substances = new EpisodeSubstances(population);
        List<RuleFinding> found = [];
        for (var episode = 0; episode < population.Episodes.Count; episode++)
        {
            for (var position = 0; position < substances.Count; position++)
            {
                if (substances.GetSlot(position) >= 0 && isWrong(substances, episode, position))
                    found.Add(
                        CodedRule.CreateRecordFinding(population, rule, RecordKind.Episode, episode, substances.GetSlot(position), detail)
                    );
            }
        }

        return new(population.Episodes.Count, found);
    }
}
