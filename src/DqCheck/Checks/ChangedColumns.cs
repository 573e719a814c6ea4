using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Finds columns of records that changed since the previous extract: one finding for each record and column.</summary>
internal static class ChangedColumns
{
    /// <param name="previous">The previous and the current extract.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="columns">The names of columns of one kind of record.</param>
    /// <param name="mayBeBlank">Whether a value that is now blank counts as changed.</param>
    public static RuleResult Find(PreviousExtract previous, Rule rule, IReadOnlyList<string> columns, bool mayBeBlank)
    {
        var found = columns.Select(previous.Current.DataSet.Find).OfType<Column>().ToList();
        if (found.Count == 0)
            return RuleResult.NoPreviousExtract;
        return new(
            previous.Previous[found[0].Kind].Count,
            [
                .. from record in previous.Records(found[0].Kind)
                where record.Now >= 0
                from column in found
                where
                    (mayBeBlank || PreviousExtract.GetCellId(previous.Current, column, record.Now) != 0)
                    && previous.Differs(column, record.Before, record.Now)
                select previous.CreateChangedFinding(rule, column, record.Before, record.Now),
            ]
        );
    }
}
