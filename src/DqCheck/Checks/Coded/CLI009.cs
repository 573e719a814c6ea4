using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>An id that stood for another person in the earlier extract.</summary>
internal sealed class CLI009 : CodedComparisonRule
{
    public override Outcome Run(Rule rule, Earlier earlier) =>
        new(
            earlier.Before.Clients.Count,
            [
                .. earlier
                    .Records(RecordKind.Client)
                    .Where(c => c.Now >= 0 && Identity.IsAnotherPerson(Identity.Changes(earlier, c.Before, c.Now)))
                    .Select(c => CodedRule.On(earlier.Population, rule, RecordKind.Client, c.Now, earlier.Population.ClientId)),
            ]
        );
}
