using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Columns of records of the earlier extract that say something else now: one finding a record and column.</summary>
internal static class ChangedColumns
{
    /// <param name="earlier">The earlier extract, and this run.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="columns">Names of columns of one kind of record.</param>
    /// <param name="mayBeBlank">Whether a value that is blank now counts as changed.</param>
    public static Outcome Find(Earlier earlier, Rule rule, IReadOnlyList<string> columns, bool mayBeBlank)
    {
        var found = columns.Select(earlier.Population.DataSet.Find).OfType<Column>().ToList();
        if (found.Count == 0)
            return Outcome.NoEarlier;
        return new(
            earlier.Before[found[0].Kind].Count,
            [
                .. from record in earlier.Records(found[0].Kind)
                where record.Now >= 0
                from column in found
                where
                    (mayBeBlank || Earlier.Cell(earlier.Population, column, record.Now) != 0)
                    && earlier.Differs(column, record.Before, record.Now)
                select earlier.Changed(rule, column, record.Before, record.Now),
            ]
        );
    }
}
