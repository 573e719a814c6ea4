using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>Referral, triage, discharge or discharge reason has changed since the previous extract.</summary>
internal sealed class EPI040 : CodedComparisonRule
{
    private static readonly string[] CannotBecomeBlank = [REFLD, TRIAGED];

    private static readonly string[] CanBecomeBlank = [DISD, DISRSN];

    /// <summary>Without a previous extract the result shows zero records checked, without a reason.</summary>
    public override RuleResult WithoutPrevious => new(0, []);

    public override RuleResult Run(Rule rule, PreviousExtract previous)
    {
        var start = ChangedColumns.Find(previous, rule, CannotBecomeBlank, mayBeBlank: true);
        var end = ChangedColumns.Find(previous, rule, CanBecomeBlank, mayBeBlank: false);
        return new(start.Checked, [.. start.Findings, .. end.Findings]);
    }
}
