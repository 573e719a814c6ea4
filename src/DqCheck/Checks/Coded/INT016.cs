using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>The start of an intervention has changed since the previous extract.</summary>
internal sealed class INT016 : CodedComparisonRule
{
    private static readonly string[] Start = [MODST];

    public override RuleResult Run(Rule rule, PreviousExtract previous) => ChangedColumns.Find(previous, rule, Start, mayBeBlank: true);
}
