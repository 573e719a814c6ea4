using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks;

/// <summary>Compares a successful completion with the substances that the client came with.</summary>
internal static class CompletedAs
{
    /// <param name="population">The records.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="reasons">Discharge reasons to look at.</param>
    /// <param name="isWrong">Whether alcohol, and whether another substance, stand in the wrong way.</param>
    public static Outcome Find(Population population, Rule rule, CodeGroup reasons, Func<bool, bool, bool> isWrong)
    {
        var reason = new Cells(population, DISRSN);
        var isReason = reason.Are(population.DataSet.Group(reasons));
        var substances = new Substances(population);
        List<Finding> found = [];
        var looked = 0;
        for (var episode = 0; episode < population.Episodes.Count; episode++)
        {
            if (!isReason[reason.Id(episode)])
                continue;
            looked++;
            var groups = substances.Groups(episode);
            if (isWrong(groups.HasFlag(DrugGroups.Alcohol), (groups & ~DrugGroups.Alcohol) != DrugGroups.None))
                found.Add(CodedRule.On(population, rule, RecordKind.Episode, episode, reason.Slot));
        }

        return new(looked, found);
    }
}
