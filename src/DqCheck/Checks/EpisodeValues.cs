using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>
/// Judges client columns that may differ between episodes (ETHNIC, NATION) on every episode whose value is not the client's own: a wrong
/// value there is a finding on the episode.
/// </summary>
internal static class EpisodeValues
{
    /// <summary>The episodes whose value in a column is neither blank nor that of their client, with the id of the value.</summary>
    public static IEnumerable<(int Episode, int Id)> FindDiffering(Population population, int slot)
    {
        var ids = population.EpisodeValues.FirstOrDefault(v => v.Slot == slot).OfEpisode;
        if (ids is null)
            yield break;
        var lastBlank = population.Values[slot].LastBlankId;
        for (var episode = 0; episode < population.Episodes.Count; episode++)
        {
            var id = ids[episode];
            if (id > lastBlank && id != population.Clients.GetCellId(population.Episodes.GetParent(episode), slot))
                yield return (episode, id);
        }
    }

    public static IEnumerable<RuleFinding> Find(Population population, ColumnValidity validity)
    {
        foreach (var (slot, _) in population.EpisodeValues)
        {
            var failed = validity.GetFailedChecks(slot);
            var rules = validity.GetRules(slot);
            foreach (var (episode, id) in FindDiffering(population, slot))
            {
                // An unknown code of an open list is one finding for each value, not for each record.
                if (failed[id] > 0 && rules[failed[id] - 1] is { Check: not CheckNames.Unknown } rule)
                    yield return CodedRule.CreateRecordFinding(
                        population,
                        rule,
                        RecordKind.Episode,
                        episode,
                        slot,
                        rule.Check == CheckNames.Code
                            ? CodeHint.For(population.Values[slot].Column.List!, population.Values[slot].GetText(id))
                            : ""
                    ) with
                    {
                        ValueId = id,
                    };
            }
        }
    }
}
