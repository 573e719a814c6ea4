using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks;

/// <summary>Compares a successful completion with the presenting substances.</summary>
internal static class CompletionReasonCheck
{
    /// <param name="population">The records.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="reasons">The discharge reasons to check.</param>
    /// <param name="isWrong">Whether the reason is wrong, given whether alcohol and whether another substance is recorded.</param>
    public static RuleResult Find(Population population, Rule rule, CodeGroup reasons, Func<bool, bool, bool> isWrong)
    {
        var reason = new RecordColumn(population, DISRSN);
        var isReason = reason.MatchCodes(population.DataSet.GetCodes(reasons));
        var substances = new EpisodeSubstances(population);
        List<RuleFinding> found = [];
        var looked = 0;
        for (var episode = 0; episode < population.Episodes.Count; episode++)
        {
            if (!isReason[reason.GetId(episode)])
                continue;
            looked++;
            var groups = substances.GetGroups(episode);
            if (isWrong(groups.HasFlag(DrugGroups.Alcohol), (groups & ~DrugGroups.Alcohol) != DrugGroups.None))
                found.Add(CodedRule.CreateRecordFinding(population, rule, RecordKind.Episode, episode, reason.Slot));
        }

        return new(looked, found);
    }
}
