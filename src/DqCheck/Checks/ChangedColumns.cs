using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Columns of records of the earlier extract that say something else now: one finding a record and column.</summary>
internal static class ChangedColumns
{
    /// <param name="population">This run.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="columns">Names of columns of one kind of record.</param>
    /// <param name="mayBeBlank">Whether a value that is blank now counts as changed.</param>
    public static Outcome Find(Population population, Rule rule, IReadOnlyList<string> columns, bool mayBeBlank)
    {
        var found = columns.Select(population.DataSet.Find).OfType<Column>().ToList();
        if (found.Count == 0 || Earlier.Of(population, found[0].Kind) is not { } earlier)
            return Outcome.NoEarlier;
        return new(
            earlier.Before[found[0].Kind].Count,
            [
                .. from record in earlier.Pairs(found[0].Kind)
                where record.Now >= 0
                from column in found
                where
                    (mayBeBlank || Earlier.Cell(population, column, record.Now) != 0) && earlier.Differs(column, record.Before, record.Now)
                select earlier.Changed(rule, column, record.Before, record.Now),
            ]
        );
    }
}
