using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A review of the previous extract that is missing now.</summary>
internal sealed class SIR007 : CodedComparisonRule
{
    public override RuleResult Run(Rule rule, PreviousExtract previous) => MissingRecords.Find(previous, rule, RecordKind.Review);
}
