using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>
/// Finds values that are not in an open list: one finding for each distinct value of a column in an extract, with its count.
/// </summary>
internal static class UnknownCodes
{
    public static IEnumerable<RuleFinding> Find(Population population, ColumnValidity validity)
    {
        foreach (var column in population.DataSet.Slots.Where(c => c.IsOpen && c.List is not null))
        {
            var rules = validity.GetRules(column.Slot);
            var verdict = rules.ToList().FindIndex(r => r.Check == CheckNames.Unknown) + 1;
            if (verdict == 0 || !validity.GetFailedChecks(column.Slot).MayContain((byte)verdict))
                continue;
            foreach (var finding in Find(population, validity, column, rules[verdict - 1], (byte)verdict))
                yield return finding;
        }
    }

    private static IEnumerable<RuleFinding> Find(Population population, ColumnValidity validity, Column column, Rule rule, byte verdict)
    {
        var table = population[column.Kind];
        Dictionary<(int File, int Id), (int Count, int Line)> counts = [];
        for (var record = 0; record < table.Count; record++)
            Count(column.Kind, record, table.GetCellId(record, column.Slot));
        foreach (var (episode, id) in EpisodeValues.FindDiffering(population, column.Slot))
            Count(RecordKind.Episode, episode, id);

        return counts.Select(c => new RuleFinding
        {
            Rule = rule,
            Kind = RecordKind.File,
            File = c.Key.File,
            Slot = column.Slot,
            ValueId = c.Key.Id,
            Lines = [c.Value.Line],
            Detail = $"Found on {Plural.Format(c.Value.Count, "record,", "records, first")} on line {c.Value.Line}.",
            Discriminator = population.Values[column.Slot].GetText(c.Key.Id),
        });

        void Count(RecordKind kind, int record, int id)
        {
            if (validity.GetFailedChecks(column.Slot)[id] != verdict)
                return;
            var row = population.GetFirstRow(kind, record);
            var key = (population.Rows.GetFile(row), id);
            counts[key] = counts.TryGetValue(key, out var seen) ? (seen.Count + 1, seen.Line) : (1, population.Rows.GetLine(row));
        }
    }
}
