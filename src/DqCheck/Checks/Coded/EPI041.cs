using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>An episode that was discharged in the previous extract and has no discharge date now.</summary>
internal sealed class EPI041 : CodedComparisonRule
{
    public override RuleResult Run(Rule rule, PreviousExtract previous)
    {
        if (previous.Current.DataSet.Find(DISD) is not { } column)
            return RuleResult.NoPreviousExtract;
        return new(
            previous.Previous.Episodes.Count,
            [
                .. previous
                    .Records(RecordKind.Episode)
                    .Where(e =>
                        e.Now >= 0
                        && previous.Previous.Values[column.Slot].IsOfType(PreviousExtract.GetCellId(previous.Previous, column, e.Before))
                        && PreviousExtract.GetCellId(previous.Previous, column, e.Before) != 0
                        && PreviousExtract.GetCellId(previous.Current, column, e.Now) == 0
                    )
                    .Select(e => previous.CreateChangedFinding(rule, column, e.Before, e.Now)),
            ]
        );
    }
}
