using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>An id that belonged to another person in the previous extract.</summary>
internal sealed class CLI009 : CodedComparisonRule
{
    public override RuleResult Run(Rule rule, PreviousExtract previous) =>
        new(
            previous.Previous.Clients.Count,
            [
                .. previous
                    .Records(RecordKind.Client)
                    .Where(c => c.Now >= 0 && PersonIdentity.IsAnotherPerson(PersonIdentity.FindChanges(previous, c.Before, c.Now)))
                    .Select(c =>
                        CodedRule.CreateRecordFinding(previous.Current, rule, RecordKind.Client, c.Now, previous.Current.ClientIdSlot)
                    ),
            ]
        );
}
