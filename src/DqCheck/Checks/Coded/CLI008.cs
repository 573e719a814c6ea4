using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A client of the earlier extract who is there no longer.</summary>
internal sealed class CLI008 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates) =>
        Earlier.Of(population, RecordKind.Client) is { } earlier
            ? new(
                earlier.Before.Clients.Count,
                [
                    .. earlier
                        .Pairs(RecordKind.Client)
                        .Where(c => earlier.IsGone(RecordKind.Client, c.Before, c.Now))
                        .Select(c => earlier.Gone(rule, RecordKind.Client, c.Before)),
                ]
            )
            : Outcome.NoEarlier;
}
