using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Rulesets;

namespace DqCheck.History;

/// <summary>An acceptance and its current state.</summary>
/// <param name="Acceptance">The line.</param>
/// <param name="Row">The finding in this check; null where it does not occur, or the line accepts all findings of a rule.</param>
/// <param name="AsOf">The as-of date of the check; without one nothing expires.</param>
/// <param name="NamedRule">The tally of the rule that the line names; null where there is no such rule.</param>
internal sealed record AcceptedFinding(Acceptance Acceptance, FindingRow? Row, DateOnly? AsOf, RuleTally? NamedRule)
{
    /// <summary>Positions of the findings that it accepts by their rule, as far as it has not expired.</summary>
    public IReadOnlyList<int> PositionsOfRule { get; init; } = [];

    /// <summary>How many findings of its rule there are in this check, without those accepted one by one; 0 for one finding.</summary>
    public int FindingsOfRule { get; init; }

    /// <summary>Whether it was typed into a workbook and is not in <c>accepted.csv</c>.</summary>
    public bool IsTyped { get; init; }

    public AcceptedState State =>
        Row is null && FindingsOfRule == 0 ? AcceptedState.NotFound
        : Acceptance.Until < AsOf ? AcceptedState.Expired
        : AcceptedState.Active;

    /// <summary>How many findings of the rule there are beyond the number for which the acceptance holds.</summary>
    public int More => State == AcceptedState.Active && Acceptance.IsForRule ? FindingsOfRule - PositionsOfRule.Count : 0;

    /// <summary>Positions of the findings that are left out of <em>Fix first</em>.</summary>
    public IEnumerable<int> ActivePositions =>
        State != AcceptedState.Active ? []
        : Row is null ? PositionsOfRule
        : [Row.Finding.Position];

    /// <summary>The rule; null where the finding does not occur and the line names no existing rule.</summary>
    public Rule? KnownRule => Row?.Rule ?? NamedRule?.Rule;

    /// <summary>What was accepted, in words; null where it does not occur.</summary>
    public string? Message =>
        Acceptance.IsForRule && NamedRule is { } tally
            ? $"{tally.Rule.Title}: up to {Plural.Format(Acceptance.UpTo ?? 0, "finding", "findings")}"
            : Row?.Message;

    /// <summary>The state in words.</summary>
    public string StateText =>
        State switch
        {
            AcceptedState.Active when More > 0 => $"{Plural.FormatNumber(PositionsOfRule.Count)} accepted; "
                + $"{Plural.Format(More, "more is", "more are")} listed in Fix first",
            AcceptedState.Active => "accepted",
            AcceptedState.Expired => "expired: listed in Fix first again",
            _ => NamedRule?.NotCheckedReason is not { } reason
                ? "no longer occurs: you can delete the line, unless it is about another extract"
                : $"not in this check, because the rule was not checked: {reason}",
        };
}
