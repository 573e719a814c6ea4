using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>An id that stood for another person in the earlier extract.</summary>
internal sealed class CLI009 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates) =>
        Earlier.Of(population, RecordKind.Client) is { } earlier
            ? new(
                earlier.Before.Clients.Count,
                [
                    .. earlier
                        .Pairs(RecordKind.Client)
                        .Where(c => c.Now >= 0 && Identity.IsAnotherPerson(Identity.Changes(earlier, c.Before, c.Now)))
                        .Select(c => On(population, rule, RecordKind.Client, c.Now, population.ClientId)),
                ]
            )
            : Outcome.NoEarlier;
}
