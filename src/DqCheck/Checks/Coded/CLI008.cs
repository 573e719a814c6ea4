using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A client of the previous extract, or of an earlier one, who is missing now.</summary>
internal sealed class CLI008 : CodedComparisonRule
{
    public override RuleResult Run(Rule rule, PreviousExtract previous) =>
        new(
            previous.Previous.Clients.Count,
            [
                .. previous
                    .Records(RecordKind.Client)
                    .Where(c => c.IsMissing)
                    .Select(c => previous.CreateMissingFinding(rule, RecordKind.Client, c.Before)),
                .. previous.CreateStillMissingFindings(rule, RecordKind.Client),
            ]
        );
}
