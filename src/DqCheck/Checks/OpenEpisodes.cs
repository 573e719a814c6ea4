using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks;

/// <summary>
/// Finds episodes that were triaged and not yet discharged on a day. An episode with an unreadable discharge date, or a reason without a
/// date, has a finding of its own and does not count as open.
/// </summary>
internal static class OpenEpisodes
{
    /// <summary>
    /// Runs a rule on each open episode. The function returns for how many days the problem has lasted; null: there is none.
    /// </summary>
    public static RuleResult Find(Population population, Rule rule, int today, Func<int, int?> daysOf)
    {
        var slot = population.DataSet.Find(rule.Field)!.Slot;
        var looked = 0;
        var found = new List<RuleFinding>();
        foreach (var episode in FindOpen(population, today))
        {
            looked++;
            if (daysOf(episode) is { } days)
                found.Add(CodedRule.CreateRecordFinding(population, rule, RecordKind.Episode, episode, slot, Plural.FormatNumber(days)));
        }

        return new(looked, found);
    }

    public static IEnumerable<int> FindOpen(Population population, int today)
    {
        RecordColumn triaged = new(population, TRIAGED);
        RecordColumn discharged = new(population, DISD);
        RecordColumn reason = new(population, DISRSN);
        for (var episode = 0; episode < population.Episodes.Count; episode++)
        {
            if (triaged.GetDay(episode, today) is null)
                continue;
            var isOpen = discharged.IsBlank(episode) ? reason.IsBlank(episode) : discharged.GetNumber(episode) > today;
            if (isOpen)
                yield return episode;
        }
    }
}
