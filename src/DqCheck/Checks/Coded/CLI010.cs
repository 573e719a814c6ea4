using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A date of birth, initial or sex that was another in the earlier extract: one finding a column.</summary>
internal sealed class CLI010 : CodedComparisonRule
{
    public override Outcome Run(Rule rule, Earlier earlier) =>
        new(
            earlier.Before.Clients.Count,
            [
                .. from client in earlier.Records(RecordKind.Client)
                where client.Now >= 0
                let changes = Identity.Changes(earlier, client.Before, client.Now)
                where !Identity.IsAnotherPerson(changes)
                from column in changes
                select earlier.Changed(rule, column, client.Before, client.Now),
            ]
        );
}
