using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A client of the earlier extract who is there no longer.</summary>
internal sealed class CLI008 : CodedComparisonRule
{
    public override Outcome Run(Rule rule, Earlier earlier) =>
        new(
            earlier.Before.Clients.Count,
            [.. earlier.Records(RecordKind.Client).Where(c => c.IsGone).Select(c => earlier.Gone(rule, RecordKind.Client, c.Before))]
        );
}
