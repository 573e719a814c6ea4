using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A TOP of the previous extract that is missing now.</summary>
internal sealed class TOP009 : CodedComparisonRule
{
    public override RuleResult Run(Rule rule, PreviousExtract previous) => MissingRecords.Find(previous, rule, RecordKind.Top);
}
