using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A date of birth, initial or sex that has changed since the previous extract: one finding for each column.</summary>
internal sealed class CLI010 : CodedComparisonRule
{
    public override RuleResult Run(Rule rule, PreviousExtract previous) =>
        new(
            previous.Previous.Clients.Count,
            [
                .. from client in previous.Records(RecordKind.Client)
                where client.Now >= 0
                let changes = PersonIdentity.FindChanges(previous, client.Before, client.Now)
                where !PersonIdentity.IsAnotherPerson(changes)
                from column in changes
                select previous.CreateChangedFinding(rule, column, client.Before, client.Now),
            ]
        );
}
