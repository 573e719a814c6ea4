using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Rulesets;

namespace DqCheck.History;

/// <summary>An accepted finding and its current state.</summary>
/// <param name="Acceptance">The line.</param>
/// <param name="Row">The finding in this check; null where it does not occur.</param>
/// <param name="AsOf">The as-of date of the check; without one nothing expires.</param>
/// <param name="NamedRule">The tally of the rule that the line names; null where there is no such rule.</param>
internal sealed record AcceptedFinding(Acceptance Acceptance, FindingRow? Row, DateOnly? AsOf, RuleTally? NamedRule)
{
    public AcceptedState State =>
        Row is null ? AcceptedState.NotFound
        : Acceptance.Until < AsOf ? AcceptedState.Expired
        : AcceptedState.Active;

    /// <summary>The rule; null where the finding does not occur and the line names no existing rule.</summary>
    public Rule? KnownRule => Row?.Rule ?? NamedRule?.Rule;

    /// <summary>The state in words.</summary>
    public string StateText =>
        State switch
        {
            AcceptedState.Active => "accepted",
            AcceptedState.Expired => "expired: listed in Fix first again",
            _ => NamedRule?.NotCheckedReason is not { } reason
                ? "no longer occurs: you can delete the line, unless it is about another extract"
                : $"not in this check, because the rule was not checked: {reason}",
        };
}
