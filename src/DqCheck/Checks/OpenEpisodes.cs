using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks;

/// <summary>
/// Episodes that were triaged and not yet discharged on a day. One with an unreadable discharge date, or a reason without a date, has a
/// finding of its own and is not taken for open.
/// </summary>
internal static class OpenEpisodes
{
    /// <summary>Looks at each for a rule that says how many days something has been so; null: it is not.</summary>
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
