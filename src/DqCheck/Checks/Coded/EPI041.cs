using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>An episode that was discharged in the earlier extract and has no discharge date now.</summary>
internal sealed class EPI041 : CodedComparisonRule
{
    public override Outcome Run(Rule rule, Earlier earlier)
    {
        if (earlier.Population.DataSet.Find(DISD) is not { } column)
            return Outcome.NoEarlier;
        return new(
            earlier.Before.Episodes.Count,
            [
                .. earlier
                    .Records(RecordKind.Episode)
                    .Where(e =>
                        e.Now >= 0
                        && earlier.Before.Values[column.Slot].IsOfType(Earlier.Cell(earlier.Before, column, e.Before))
                        && Earlier.Cell(earlier.Before, column, e.Before) != 0
                        && Earlier.Cell(earlier.Population, column, e.Now) == 0
                    )
                    .Select(e => earlier.Changed(rule, column, e.Before, e.Now)),
            ]
        );
    }
}
