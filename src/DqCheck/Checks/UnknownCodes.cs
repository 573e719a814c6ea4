using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>
/// Values that an open list does not hold: one finding for each distinct value of a column in an extract, with its count.
/// </summary>
internal static class UnknownCodes
{
    public static IEnumerable<Finding> Find(Population population, Judgements judgements)
    {
        foreach (var column in population.DataSet.Slots.Where(c => c.Open && c.List is not null))
        {
            var rules = judgements.Rules(column.Slot);
            var verdict = rules.ToList().FindIndex(r => r.Check == CheckNames.Unknown) + 1;
            if (verdict == 0 || !judgements.Verdicts(column.Slot).Occurs((byte)verdict))
                continue;
            foreach (var finding in Find(population, judgements, column, rules[verdict - 1], (byte)verdict))
                yield return finding;
        }
    }

    private static IEnumerable<Finding> Find(Population population, Judgements judgements, Column column, Rule rule, byte verdict)
    {
        var table = population[column.Kind];
        Dictionary<(int File, int Id), (int Count, int Line)> counts = [];
        for (var record = 0; record < table.Count; record++)
        {
            var id = table.Cell(record, column.Slot);
            if (judgements.Verdicts(column.Slot)[id] != verdict)
                continue;
            var row = population.FirstRowOf(column.Kind, record);
            var key = (population.Rows.File(row), id);
            counts[key] = counts.TryGetValue(key, out var seen) ? (seen.Count + 1, seen.Line) : (1, population.Rows.Line(row));
        }

        return counts.Select(c => new Finding
        {
            Rule = rule,
            Kind = RecordKind.File,
            File = c.Key.File,
            Slot = column.Slot,
            Value = c.Key.Id,
            Lines = [c.Value.Line],
            Detail = $"It stands on {Counted.Of(c.Value.Count, "record", "records")}, first on line {c.Value.Line}.",
            Second = population.Values[column.Slot].Text(c.Key.Id),
        });
    }
}
